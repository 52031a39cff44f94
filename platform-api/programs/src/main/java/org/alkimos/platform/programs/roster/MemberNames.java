package org.alkimos.platform.programs.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.alkimos.identity.KnownNames;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.programs.roster.Roster;
import org.alkimos.programs.roster.RosterRow;
import org.alkimos.programs.roster.RowNote;

/** Shows each person on a roster by the name that is used: members keep theirs. */
@Component
class MemberNames {

	private final KnownNames names;

	MemberNames(KnownNames names) {
		this.names = names;
	}

	Roster shown(Actor actor, Roster roster) {
		if (roster.ready().isEmpty()) {
			return roster;
		}
		Map<String, PersonName> known = this.names.at(actor, roster.ready().stream().map(RosterRow::email).toList());
		List<RosterRow> rows = new ArrayList<>();
		List<RowNote> notes = new ArrayList<>(roster.notes());
		for (RosterRow row : roster.ready()) {
			PersonName inFile = new PersonName(row.given(), row.family());
			PersonName name = known.getOrDefault(row.email(), inFile);
			rows.add(row.withName(name.given(), name.family()));
			if (!name.equals(inFile)) {
				notes.add(new RowNote(row.file(), row.row(), "family_name", "This person is a member already, as "
						+ name.full() + ". The import doesn't change the name."));
			}
		}
		notes.sort(Comparator.comparing(RowNote::file).thenComparingInt(RowNote::row));
		return new Roster(rows, roster.trainings(), roster.errors(), notes);
	}

}
