package org.alkimos.programs.participant;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.programs.ties.EmailKey;
import org.alkimos.programs.ties.TieKind;

/**
 * Stores the people that participants named, so that ties also apply to people enrolled
 * later.
 */
@Component
class TieRows {

	private final JdbcClient jdbc;

	TieRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Ties of(CohortId cohort) {
		var ties = new Ties();
		this.jdbc.sql("select email_key, person_id from programs.participant where cohort_id = ?")
			.param(cohort.value())
			.query((row) -> {
				ties.enrolled(new EmailKey(row.getString("email_key")),
						new PersonId(row.getObject("person_id", UUID.class)));
			});
		this.jdbc.sql("""
				select p.person_id, t.kind, t.other_key
				from programs.tie t join programs.participant p using (tenant_id, participant_id)
				where p.cohort_id = ?""").param(cohort.value()).query((row) -> {
			var by = new PersonId(row.getObject("person_id", UUID.class));
			var named = new EmailKey(row.getString("other_key"));
			switch (TieKind.valueOf(row.getString("kind"))) {
				case EVALUATIVE -> ties.evaluative(by, named);
				case APART -> ties.apart(by, named);
				case PREFERRED, AGAIN -> {
				}
			}
		});
		return ties;
	}

	void save(ParticipantId participant, NamedPeople named) {
		save(participant, TieKind.PREFERRED, named.preferredMentors());
		save(participant, TieKind.EVALUATIVE, named.evaluative());
		save(participant, TieKind.APART, named.apart());
	}

	private void save(ParticipantId participant, TieKind kind, List<String> emails) {
		if (emails.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into programs.tie (participant_id, kind, position, other_key)
				select :participant, :kind, position, key
				from unnest(:keys::text[]) with ordinality as named (key, position)""")
			.param("participant", participant.value())
			.param("kind", kind.name())
			.param("keys", emails.stream().map((email) -> EmailKey.of(email).value()).toArray(String[]::new))
			.update();
	}

}
