package org.alkimos.platform.matching.board;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.board.Measures;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.RunsView;
import org.alkimos.platform.ui.Numbers;

/** All measures of a draft, results by group, and the provenance of the run. */
public record MeasuresView(Measures measures, RunSummary run) {

	public List<MeasureLabels> all() {
		return MeasureLabels.of(this.measures, this.run);
	}

	/** Says that the previous draft was better; null if it was not, or there is none. */
	public @Nullable String worse() {
		Integer matched = this.measures.matchedBefore();
		if (!this.measures.areWorse() || matched == null) {
			return null;
		}
		return "The previous draft matched " + Numbers.count(matched, "mentee") + with(this.measures.meanFitBefore())
				+ ". This one matches " + this.measures.matched() + with(this.measures.meanFit()) + ".";
	}

	private static String with(@Nullable Integer fit) {
		return (fit != null) ? " with a mean fit of " + BoardView.oneDecimal(fit) : "";
	}

	public String title(Measures.Parity parity) {
		return MeasureLabels.of(parity.by());
	}

	public String decimal(int hundredths) {
		return BoardView.oneDecimal(hundredths);
	}

	public String capital(String text) {
		return BoardComposer.capital(text);
	}

	/** Provenance that reproduces this run byte for byte. */
	public List<MeasureLabels> provenance() {
		return List.of(new MeasureLabels("Seed", String.valueOf(this.run.seed()), ""),
				new MeasureLabels("Weights", RunsView.weights(this.run), ""),
				new MeasureLabels("Engine", this.run.engineVersion(), ""),
				new MeasureLabels("SHA-256 of the input", Objects.requireNonNullElse(this.run.inputHash(), "–"), ""),
				new MeasureLabels("SHA-256 of the result", Objects.requireNonNullElse(this.run.resultHash(), "–"),
						"As proposed by the run, before any moves."));
	}

}
