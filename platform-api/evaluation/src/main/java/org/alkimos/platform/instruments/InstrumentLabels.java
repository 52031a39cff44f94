package org.alkimos.platform.instruments;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.instrument.Choice;
import org.alkimos.evaluation.instrument.Condition;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.Reversal;
import org.alkimos.evaluation.scoring.ScoreMethod;

/** Labels of the instrument pages. */
final class InstrumentLabels {

	private InstrumentLabels() {
	}

	static String form(AssessmentForm form) {
		return switch (form) {
			case MENTOR_SELF -> "Mentors about themselves";
			case MENTEE_ABOUT_MENTOR -> "Mentees about their mentor";
		};
	}

	static String method(ScoreMethod method) {
		return switch (method) {
			case MEAN -> "Mean";
			case SUM -> "Sum";
		};
	}

	static String answers(Item item) {
		return switch (item.kind()) {
			case LIKERT -> scale(item.scale());
			case CHOICE -> (item.multiple() ? "Select all that apply: " : "Select one: ")
					+ item.choices().stream().map(Choice::label).collect(Collectors.joining(", "));
			case NUMBER -> "A whole number" + ((item.min() != null) ? " from " + item.min() : "")
					+ ((item.max() != null) ? " to " + item.max() : "");
			case TEXT -> "Free text, up to " + item.longest() + " characters";
		};
	}

	private static String scale(Scale scale) {
		String ends = scale.low() + " to " + scale.high();
		return scale.anchors().isEmpty() ? ends
				: scale.anchors()
					.stream()
					.map((anchor) -> anchor.value() + " " + anchor.label())
					.collect(Collectors.joining(", ", ends + " (", ")"));
	}

	static @Nullable String condition(Item item) {
		Condition when = item.shownIf();
		return (when != null) ? "Asked only if " + when.item() + " is "
				+ when.values().stream().map(String::valueOf).collect(Collectors.joining(" or ")) : null;
	}

	/** Labels of items; reversed items are marked. */
	static String items(Instrument instrument, InstrumentVersion version, List<String> keys) {
		List<String> reversed = version.reversed().stream().map(Reversal::item).toList();
		return keys.stream()
			.map((key) -> instrument.item(key).label() + (reversed.contains(key) ? " (reversed)" : ""))
			.collect(Collectors.joining(", "));
	}

	static String rules(InstrumentVersion version) {
		if (version.subscales().isEmpty()) {
			return "Nothing is scored.";
		}
		String validated = version.validatedFor().isEmpty() ? "No validation listed." : "Validated for: "
				+ version.validatedFor().stream().sorted().map(InstrumentLabels::form).collect(Collectors.joining("; "))
				+ ".";
		return validated + " Scores use complete answers, or are prorated with at least "
				+ version.prorating().subscale() + " of a subscale and " + version.prorating().overall() + " overall.";
	}

}
