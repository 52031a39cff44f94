package org.alkimos.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;

/**
 * The roster of a Career-Catalyst-like cohort: 45 mentees and 13 mentors, all invented.
 */
public final class Roster {

	static final int MENTEES = 45;

	static final int MENTORS = 13;

	private Roster() {
	}

	/** The multipart body of a roster import with both files. */
	public static MultiValueMap<String, ?> ofTheCareerCohort() {
		return of(MENTEES, MENTORS);
	}

	/** The first of them. What they say about others is left out, who may be missing. */
	public static MultiValueMap<String, ?> of(int mentees, int mentors) {
		var body = new MultipartBodyBuilder();
		body.part("mentees", mentees(mentees), MediaType.parseMediaType("text/csv"));
		body.part("mentors", mentors(mentors), MediaType.parseMediaType("text/csv"));
		return body.build();
	}

	public static Resource mentees(int rows) {
		return file("mentees.csv", rows, (rows < MENTEES) ? "scientific_mentor" : "");
	}

	public static Resource mentors(int rows) {
		return file("mentors.csv", rows, (rows < MENTORS) ? "direct_reports" : "");
	}

	/** The first rows, empty from this column on. No cell contains a comma. */
	private static Resource file(String name, int rows, String end) {
		try {
			List<String> lines = new ClassPathResource("career-cohort/" + name)
				.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.toList();
			int columns = List.of(lines.getFirst().split(",")).indexOf(end);
			String first = lines.stream()
				.skip(1)
				.limit(rows)
				.map((line) -> (columns < 0) ? line : emptyFrom(columns, line.split(",", -1)))
				.collect(Collectors.joining("\n", lines.getFirst() + "\n", "\n"));
			return new NamedFile(name, first.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String emptyFrom(int column, String[] cells) {
		Arrays.fill(cells, column, cells.length, "");
		return String.join(",", cells);
	}

	private static final class NamedFile extends ByteArrayResource {

		private final String name;

		NamedFile(String name, byte[] content) {
			super(content);
			this.name = name;
		}

		@Override
		public String getFilename() {
			return this.name;
		}

	}

}
