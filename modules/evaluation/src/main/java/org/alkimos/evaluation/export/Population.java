package org.alkimos.evaluation.export;

import java.util.List;

/**
 * Who counts in a figure.
 *
 * @param contrast a wave, or two with {@code >} between them
 * @param group {@code all}, or such as {@code department:Medicine}
 * @param members study numbers, each with its cohort
 */
public record Population(String form, String contrast, String group, List<Member> members) {

	/** One respondent. */
	public record Member(String study, String cohort) {
	}

}
