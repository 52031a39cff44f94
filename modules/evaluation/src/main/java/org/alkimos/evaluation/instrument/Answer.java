package org.alkimos.evaluation.instrument;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.Table;

/**
 * What a respondent said to one item.
 *
 * @param value a point of the scale, if answered
 * @param notApplicable whether the respondent said that it does not apply
 */
@Table(schema = "evaluation", value = "answer")
public record Answer(@Nullable Integer value, boolean notApplicable) {

	private static final Answer MISSING = new Answer(null, false);

	private static final Answer NOT_APPLICABLE = new Answer(null, true);

	public Answer {
		if (value != null && notApplicable) {
			throw new IllegalArgumentException("An answer cannot be a value and not applicable");
		}
	}

	public static Answer of(int value) {
		return new Answer(value, false);
	}

	public static Answer doesNotApply() {
		return NOT_APPLICABLE;
	}

	/** No answer; given as a change, it takes an earlier answer back. */
	public static Answer missing() {
		return MISSING;
	}

	public AnswerStatus status() {
		if (this.value != null) {
			return AnswerStatus.ANSWERED;
		}
		return this.notApplicable ? AnswerStatus.NOT_APPLICABLE : AnswerStatus.MISSING;
	}

}
