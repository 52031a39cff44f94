package org.alkimos.evaluation.archive;

import java.util.List;

/**
 * People included in a figure.
 *
 * @param contrast wave, or two waves with {@code >} between them
 * @param group {@code all}, or a group such as {@code department:Medicine}
 * @param members study IDs, each with its cohort
 */
public record Population(String form, String contrast, String group, List<Member> members) {

	/** One respondent. */
	public record Member(String study, String cohort) {
	}

}
