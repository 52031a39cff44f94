package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.AnswerStatus;

/**
 * One question, usually a skill to be rated.
 *
 * @param number position on the published paper form, 1 to 1000; never identifies the
 * item
 * @param key stable key, such as {@code com.listening}, up to 64 characters
 * @param label short label, ours or that of the institution that loaded the instrument,
 * or the official wording in a respondent's form
 * @param kind kind of answer; rated on a scale by default
 * @param scale scale of a rated item: its own, or the instrument's; its ends are 0 for
 * other kinds
 * @param choices choices, if answers are chosen; empty otherwise
 * @param multiple whether any number of choices may be chosen
 * @param min smallest valid number, or null if there is none
 * @param max largest valid number, or null if there is none
 * @param maxLength maximum number of characters of a text, or null for 4,000
 * @param shownIf condition under which it is asked, or null for always
 */
public record Item(int number, String key, String label, ItemKind kind, Scale scale, List<Choice> choices,
		boolean multiple, @Nullable Integer min, @Nullable Integer max, @Nullable Integer maxLength,
		@Nullable Condition shownIf) {

	static final int LONGEST_TEXT = 4000;

	public Item(int number, String key, String label, @Nullable ItemKind kind, @Nullable Scale scale,
			@Nullable List<Choice> choices, boolean multiple, @Nullable Integer min, @Nullable Integer max,
			@Nullable Integer maxLength, @Nullable Condition shownIf) {
		this.number = number;
		this.key = key;
		this.label = label;
		this.kind = Objects.requireNonNullElse(kind, ItemKind.LIKERT);
		this.scale = Objects.requireNonNullElse(scale, Scale.NONE);
		this.choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
		this.multiple = multiple;
		this.min = min;
		this.max = max;
		this.maxLength = maxLength;
		this.shownIf = shownIf;
	}

	public Item(int number, String key, String label) {
		this(number, key, label, null, null, null, false, null, null, null, null);
	}

	/** Applies the instrument's scale to a rated item without one. */
	Item on(Scale usual) {
		boolean own = this.kind != ItemKind.LIKERT || !this.scale.equals(Scale.NONE);
		return own ? this : worded(this.label, usual, this.choices);
	}

	public Item worded(String words, Scale points, List<Choice> options) {
		return new Item(this.number, this.key, words, this.kind, points, options, this.multiple, this.min, this.max,
				this.maxLength, this.shownIf);
	}

	/** Whether its answers can be scored. */
	boolean canBeScored() {
		return switch (this.kind) {
			case LIKERT, NUMBER -> true;
			case CHOICE -> !this.multiple;
			case TEXT -> false;
		};
	}

	/** Sum of the lowest and highest answer; null if it has none. */
	@Nullable Integer ends() {
		return switch (this.kind) {
			case LIKERT -> this.scale.low() + this.scale.high();
			case NUMBER -> (this.min != null && this.max != null) ? Integer.valueOf(this.min + this.max) : null;
			case CHOICE, TEXT -> null;
		};
	}

	/** Whether the answer is valid; a missing answer and "not applicable" always are. */
	boolean accepts(Answer answer) {
		if (answer.status() != AnswerStatus.ANSWERED) {
			return true;
		}
		Integer value = answer.value();
		String text = answer.text();
		return switch (this.kind) {
			case LIKERT -> value != null && this.scale.includes(value);
			case CHOICE ->
				this.multiple ? !answer.choices().isEmpty() && answer.choices().stream().allMatch(this::offers)
						: value != null && offers(value);
			case NUMBER ->
				value != null && (this.min == null || value >= this.min) && (this.max == null || value <= this.max);
			case TEXT -> text != null && text.length() <= longest() && Texts.areSound(text);
		};
	}

	boolean offers(int value) {
		return this.choices.stream().anyMatch((choice) -> choice.value() == value);
	}

	/** Maximum number of characters of a text. */
	public int longest() {
		return (this.maxLength != null) ? this.maxLength : LONGEST_TEXT;
	}

}
