package org.alkimos.evaluation.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A respondent's answer to one item: a number, choices, text, "not applicable", or
 * missing.
 *
 * @param value point of the scale, value of a single choice, or number
 * @param notApplicable whether the respondent answered "not applicable"
 * @param chosen values of any number of choices, ascending, separated by spaces
 * @param text text in the respondent's own words
 */
@Table(schema = "evaluation", value = "answer")
public record Answer(@Nullable Integer value, boolean notApplicable, @Nullable String chosen, @Nullable String text) {

	private static final Answer MISSING = new Answer(null, false);

	private static final Answer NOT_APPLICABLE = new Answer(null, true);

	@PersistenceCreator
	public Answer {
		int said = (value != null) ? 1 : 0;
		said += (chosen != null) ? 1 : 0;
		said += (text != null) ? 1 : 0;
		if (said > (notApplicable ? 0 : 1)) {
			throw new IllegalArgumentException("An answer is one of a value, choices, a text and not applicable");
		}
	}

	public Answer(@Nullable Integer value, boolean notApplicable) {
		this(value, notApplicable, null, null);
	}

	public static Answer of(int value) {
		return new Answer(value, false);
	}

	/** Answer with any number of choices; none of them is a missing answer. */
	public static Answer ofChoices(Collection<Integer> values) {
		String chosen = values.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(" "));
		return chosen.isEmpty() ? MISSING : new Answer(null, false, chosen, null);
	}

	/** Answer in text; blank text is a missing answer. */
	public static Answer ofText(String text) {
		return text.isBlank() ? MISSING : new Answer(null, false, null, text.strip());
	}

	public static Answer doesNotApply() {
		return NOT_APPLICABLE;
	}

	/** Missing answer; as a change, it removes an earlier answer. */
	public static Answer missing() {
		return MISSING;
	}

	/** Chosen values, if any number could be chosen. */
	public List<Integer> choices() {
		return (this.chosen != null) ? Arrays.stream(this.chosen.split(" ")).map(Integer::valueOf).toList() : List.of();
	}

	public AnswerStatus status() {
		if (this.notApplicable) {
			return AnswerStatus.NOT_APPLICABLE;
		}
		return (this.value != null || this.chosen != null || this.text != null) ? AnswerStatus.ANSWERED
				: AnswerStatus.MISSING;
	}

}
