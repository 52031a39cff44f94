package org.alkimos.matching.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * The invented cohort of 45 mentees and 13 mentors of eight institutions, read from its
 * roster files.
 */
public final class CareerCohort {

	private CareerCohort() {
	}

	/** Its members; the ids follow from the e-mail addresses. */
	public static List<Member> members() {
		List<Map<String, String>> people = new ArrayList<>(rows("mentees.csv"));
		people.addAll(rows("mentors.csv"));
		return people.stream().map(CareerCohort::member).toList();
	}

	/** The id of the person with this address. */
	public static PersonId person(String email) {
		return new PersonId(UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)));
	}

	private static Member member(Map<String, String> row) {
		boolean mentor = row.containsKey("offers");
		Set<PersonId> lines = new HashSet<>(people(cell(row, "direct_reports")));
		lines.addAll(people(cell(row, "scientific_mentor")));
		String years = cell(row, "years_since_degree");
		return new Member(person(cell(row, "email")), mentor ? ParticipantRole.MENTOR : ParticipantRole.MENTEE,
				cell(row, "institution"), cell(row, "department"), cell(row, "field"), cell(row, "rank"),
				years.isEmpty() ? null : Integer.valueOf(years), list(cell(row, "needs_ranked")),
				list(cell(row, "offers")), slots(cell(row, "availability")),
				Modality.valueOf(cell(row, "modality").toUpperCase(Locale.ROOT).replace(' ', '_')),
				mentor ? Integer.parseInt(cell(row, "pod_capacity")) : 0, people(cell(row, "preferred_mentors")), lines,
				new HashSet<>(people(cell(row, "avoid"))));
	}

	/** The cell of a column; nothing where the other file has no such column. */
	private static String cell(Map<String, String> row, String column) {
		return Objects.requireNonNullElse(row.get(column), "");
	}

	private static Set<WeeklySlot> slots(String cell) {
		return new TreeSet<>(list(cell).stream().map(WeeklySlot::parse).toList());
	}

	private static List<PersonId> people(String cell) {
		return list(cell).stream().map(CareerCohort::person).toList();
	}

	private static List<String> list(String cell) {
		return Arrays.stream(cell.split(";")).map(String::strip).filter((item) -> !item.isEmpty()).toList();
	}

	/** The rows of a roster file by column; its cells hold neither quotes nor commas. */
	public static List<Map<String, String>> rows(String file) {
		try (var stream = CareerCohort.class.getResourceAsStream("/career-cohort/" + file)) {
			List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			String[] header = lines.getFirst().split(",", -1);
			return lines.stream().skip(1).map((line) -> row(header, line.split(",", -1))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> row(String[] header, String[] cells) {
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < header.length; i++) {
			row.put(header[i], cells[i]);
		}
		return row;
	}

}
