package org.alkimos.programs.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.programs.participant.EnrolledPeople;

/** Rosters for tests, from files or written on the spot. */
public final class RosterFixtures {

	static final String MENTEE_HEADER = String.join(",", RosterColumns.of(RosterFile.MENTEES));

	static final String MENTOR_HEADER = String.join(",", RosterColumns.of(RosterFile.MENTORS));

	static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

	private RosterFixtures() {
	}

	/** The whole cohort of 45 mentees and 13 mentors. */
	public static RosterUpload careerCohort() {
		return new RosterUpload(file("mentees.csv"), file("mentors.csv"));
	}

	public static RosterUpload careerMentors() {
		return new RosterUpload(null, file("mentors.csv"));
	}

	public static RosterUpload careerMentees() {
		return new RosterUpload(file("mentees.csv"), null);
	}

	public static RosterUpload withErrors() {
		return new RosterUpload(file("mentees-with-errors.csv"), null);
	}

	/** Mentors by their number, each with a cell of training dates behind it. */
	public static RosterUpload trainedMentors(String... numberAndDates) {
		StringBuilder rows = new StringBuilder(MENTOR_HEADER);
		for (int i = 0; i < numberAndDates.length; i += 2) {
			rows.append('\n').append(mentor(numberAndDates[i], RosterColumns.TRAINING, numberAndDates[i + 1]));
		}
		return new RosterUpload(null, rows.toString().getBytes(StandardCharsets.UTF_8));
	}

	static byte[] file(String name) {
		try (InputStream in = RosterFixtures.class.getResourceAsStream("/rosters/" + name)) {
			return Objects.requireNonNull(in).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String mentee(String id, String... changes) {
		return row(
				"%s,Ana,Good,%s@northgate.example,Northgate,Medicine,cardiology,fellow,3,grant writing,Tue 10:00,either,,,"
					.formatted(id, id),
				RosterColumns.of(RosterFile.MENTEES).toArray(String[]::new), changes);
	}

	static String mentor(String id, String... changes) {
		return row(
				"%s,Ruth,Head,%s@northgate.example,Northgate,Surgery,trauma,professor,grant writing,1,Tue 10:00,either,,,"
					.formatted(id, id),
				RosterColumns.of(RosterFile.MENTORS).toArray(String[]::new), changes);
	}

	/** The row with some cells changed: column, value, column, value and so on. */
	private static String row(String usual, String[] columns, String... changes) {
		String[] cells = usual.split(",", -1);
		for (int i = 0; i < changes.length; i += 2) {
			cells[Arrays.asList(columns).indexOf(changes[i])] = changes[i + 1];
		}
		return String.join(",", cells);
	}

	static Roster mentees(String... rows) {
		return read(MENTEE_HEADER + "\n" + String.join("\n", rows), null);
	}

	static Roster mentors(String... rows) {
		return read(null, MENTOR_HEADER + "\n" + String.join("\n", rows));
	}

	static Roster read(@Nullable String mentees, @Nullable String mentors) {
		return read(new RosterUpload(bytes(mentees), bytes(mentors)));
	}

	static Roster read(RosterUpload upload) {
		return Tenancy.<Roster, RuntimeException>call(new TenantId(UUID.randomUUID()),
				() -> RosterReader.read(upload, EnrolledPeople.none(), TODAY));
	}

	private static byte @Nullable [] bytes(@Nullable String text) {
		return (text != null) ? text.getBytes(StandardCharsets.UTF_8) : null;
	}

}
