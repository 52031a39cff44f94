package org.alkimos.evaluation.instrument;

import java.util.stream.Collectors;

/** Describes the valid answers to an item, for error messages. */
public final class AnswerHelp {

	private AnswerHelp() {
	}

	public static String of(Item item) {
		return item.label() + ": " + switch (item.kind()) {
			case LIKERT -> "answer with a whole number from %d to %d or \"not-applicable\"."
				.formatted(item.scale().low(), item.scale().high());
			case CHOICE -> (item.multiple() ? "choose any of " : "choose one of ") + item.choices()
				.stream()
				.map((choice) -> choice.value() + " (" + choice.label() + ")")
				.collect(Collectors.joining(", ")) + ".";
			case NUMBER -> "answer with a whole number" + ((item.min() != null) ? ", at least " + item.min() : "")
					+ ((item.max() != null) ? ", at most " + item.max() : "") + ".";
			case TEXT -> "answer with at most " + item.longest() + " characters.";
		};
	}

}
