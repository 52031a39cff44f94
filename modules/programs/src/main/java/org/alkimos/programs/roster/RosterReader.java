package org.alkimos.programs.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.programs.participant.EnrolledPeople;

/** Reads both files together, because their rows refer to each other. */
final class RosterReader {

	private final EnrolledPeople enrolled;

	private final FileReading mentees;

	private final FileReading mentors;

	private final List<RowError> errors = new ArrayList<>();

	private final List<RowNote> notes = new ArrayList<>();

	private RosterReader(EnrolledPeople enrolled, LocalDate today) {
		this.enrolled = enrolled;
		this.mentees = new FileReading(RosterFile.MENTEES, enrolled, today);
		this.mentors = new FileReading(RosterFile.MENTORS, enrolled, today);
	}

	static Roster read(RosterUpload upload, EnrolledPeople enrolled, LocalDate today) {
		return new RosterReader(enrolled, today).read(upload);
	}

	private Roster read(RosterUpload upload) {
		read(this.mentors, upload.content(RosterFile.MENTORS));
		read(this.mentees, upload.content(RosterFile.MENTEES));
		Set<String> mentorAddresses = addresses(this.mentors.good());
		List<RosterRow> ready = new ArrayList<>();
		for (RosterRow row : this.mentees.good()) {
			List<RowError> wrong = referenceErrors(row, mentorAddresses);
			this.errors.addAll(wrong);
			if (wrong.isEmpty()) {
				ready.add(row);
			}
		}
		ready.addAll(this.mentors.good());
		noteAbsent(ready);
		this.errors.sort(Comparator.comparing(RowError::file).thenComparingInt(RowError::row));
		this.notes.sort(Comparator.comparing(RowNote::file).thenComparingInt(RowNote::row));
		return new Roster(ready, this.mentors.trainings(), this.errors, this.notes);
	}

	private void read(FileReading reading, byte @Nullable [] content) {
		if (content != null) {
			reading.read(content);
			this.errors.addAll(reading.errors());
			this.notes.addAll(reading.notes());
		}
	}

	private List<RowError> referenceErrors(RosterRow row, Set<String> mentorAddresses) {
		List<RowError> wrong = new ArrayList<>();
		Integer asMentor = this.mentors.rowOfEmail().get(row.email());
		if (asMentor != null) {
			wrong.add(new RowError(row.file(), row.row(), "email",
					"Row " + asMentor
							+ " of the mentor file has the same address. In a cohort, a person can be a mentor"
							+ " or a mentee, not both.",
					row.email()));
		}
		for (String preferred : row.named().preferredMentors()) {
			if (!mentorAddresses.contains(preferred) && !this.enrolled.hasMentor(preferred)) {
				wrong
					.add(new RowError(row.file(), row.row(), "preferred_mentors", unknownMentor(preferred), preferred));
			}
		}
		return wrong;
	}

	private String unknownMentor(String address) {
		Integer faulty = this.mentors.rowOfEmail().get(address);
		return (faulty != null) ? "Row " + faulty + " of the mentor file can't be used as is. Fix that row first."
				: "No mentor in this cohort has this address. Correct or remove it, or import the mentor first.";
	}

	/**
	 * An address that matches no one may be a typo that would disable a rule, so it gets
	 * a warning.
	 */
	private void noteAbsent(List<RosterRow> ready) {
		Set<String> present = addresses(ready);
		for (RosterRow row : ready) {
			String column = (row.file() == RosterFile.MENTEES) ? "scientific_mentor" : "direct_reports";
			for (String other : absent(row.named().evaluative(), present)) {
				this.notes.add(new RowNote(row.file(), row.row(), column,
						other + " isn't in this cohort. If that changes, the two won't share a pod."));
			}
			if (!absent(row.named().apart(), present).isEmpty()) {
				this.notes.add(new RowNote(row.file(), row.row(), "avoid",
						"Someone named here isn't in this cohort. If that changes, they won't share a pod."));
			}
		}
	}

	private List<String> absent(List<String> addresses, Set<String> present) {
		return addresses.stream()
			.filter((address) -> !present.contains(address) && this.enrolled.find(address).isEmpty())
			.toList();
	}

	private static Set<String> addresses(List<RosterRow> rows) {
		Set<String> addresses = new HashSet<>();
		rows.forEach((row) -> addresses.add(row.email()));
		return addresses;
	}

}
