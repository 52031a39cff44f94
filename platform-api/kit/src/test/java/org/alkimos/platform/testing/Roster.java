package org.alkimos.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

	/** The first of them. */
	public static MultiValueMap<String, ?> of(int mentees, int mentors) {
		var body = new MultipartBodyBuilder();
		body.part("mentees", file("mentees.csv", mentees), MediaType.parseMediaType("text/csv"));
		body.part("mentors", file("mentors.csv", mentors), MediaType.parseMediaType("text/csv"));
		return body.build();
	}

	/** A file of the career cohort with its heading and the first rows. */
	public static Resource file(String name, int rows) {
		try {
			String first = new ClassPathResource("career-cohort/" + name).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.limit(rows + 1L)
				.collect(Collectors.joining("\n"));
			return new NamedFile(name, first.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
