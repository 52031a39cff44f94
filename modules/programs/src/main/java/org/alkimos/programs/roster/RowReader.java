package org.alkimos.programs.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.alkimos.programs.participant.Application;
import org.alkimos.programs.participant.NamedPeople;
import org.alkimos.programs.training.MentorTraining;

/** Reads a participant's details from the cells of one row. */
final class RowReader {

	private static final String YEARS = "Enter years since degree as a whole number from 0 to 80, or leave it blank.";

	private static final String CAPACITY = "Enter how many pods this mentor can lead, as a whole number from 1 to 10.";

	private static final String NO_DATE = "This isn't a valid date. Use the form 2026-09-15, separate multiple dates"
			+ " with semicolons, or leave it blank.";

	private static final String NO_TRAINING_DAY = "This can't be a training date. Enter dates from 1970 up to today.";

	private final RosterFile file;

	private final int row;

	private final Cells cells;

	private final LocalDate today;

	RowReader(RosterFile file, int row, Cells cells, LocalDate today) {
		this.file = file;
		this.row = row;
		this.cells = cells;
		this.today = today;
	}

	RosterRow read() {
		String externalId = this.cells.text("external_id", "the person's ID at your institution");
		String given = this.cells.name("given_name", "the first name");
		String family = this.cells.name("family_name", "the last name");
		String email = this.cells.email();
		return new RosterRow(this.file, this.row, given, family, email, application(externalId), named(email));
	}

	private Application application(String externalId) {
		String institution = this.cells.text("institution", "the institution the person works for");
		String department = this.cells.text("department", "the department");
		String field = this.cells.text("field", "the field of science");
		String rank = this.cells.text("rank", "the rank");
		return switch (this.file) {
			case MENTEES -> new Application(externalId, institution, department, field, rank,
					this.cells.number("years_since_degree", 0, 80, YEARS), this.cells.topics("needs_ranked", "need"),
					List.of(), this.cells.availability(), this.cells.modality(), 0, List.of());
			case MENTORS -> new Application(externalId, institution, department, field, rank, null, List.of(),
					this.cells.topics("offers", "topic this mentor offers"), this.cells.availability(),
					this.cells.modality(), capacity(), trainings());
		};
	}

	private List<LocalDate> trainings() {
		List<LocalDate> days = new ArrayList<>();
		for (String text : this.cells.list(RosterColumns.TRAINING)) {
			try {
				days.add(LocalDate.parse(text));
				if (!MentorTraining.isPossible(days.getLast(), this.today)) {
					this.cells.wrong(RosterColumns.TRAINING, NO_TRAINING_DAY, text);
				}
			}
			catch (DateTimeParseException ex) {
				this.cells.wrong(RosterColumns.TRAINING, NO_DATE, text);
			}
		}
		return days.stream().sorted().toList();
	}

	private int capacity() {
		int before = this.cells.errors().size();
		Integer capacity = this.cells.number("pod_capacity", 1, 10, CAPACITY);
		if (capacity == null && this.cells.errors().size() == before) {
			this.cells.wrong("pod_capacity", CAPACITY);
		}
		return Objects.requireNonNullElse(capacity, 1);
	}

	private NamedPeople named(String email) {
		List<String> apart = this.cells.people("avoid", email,
				"People can't avoid themselves. Remove this person's own address.");
		return switch (this.file) {
			case MENTEES -> new NamedPeople(
					this.cells.people("preferred_mentors", email,
							"Mentees can't be their own mentor. Remove this person's own address."),
					this.cells.people("scientific_mentor", email,
							"Mentees can't be their own scientific mentor. Remove this person's own address."),
					apart);
			case MENTORS -> new NamedPeople(List.of(), this.cells.people("direct_reports", email,
					"Mentors can't be their own direct report. Remove this person's own address."), apart);
		};
	}

}
