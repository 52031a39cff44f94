package org.alkimos.platform.testing;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;

/**
 * The roster of a Career-Catalyst-like cohort: 45 mentees and 13 mentors, all invented.
 */
public final class Roster {

	private Roster() {
	}

	/** The multipart body of a roster import with both files. */
	public static MultiValueMap<String, ?> ofTheCareerCohort() {
		var body = new MultipartBodyBuilder();
		body.part("mentees", new ClassPathResource("career-cohort/mentees.csv"), MediaType.parseMediaType("text/csv"));
		body.part("mentors", new ClassPathResource("career-cohort/mentors.csv"), MediaType.parseMediaType("text/csv"));
		return body.build();
	}

}
