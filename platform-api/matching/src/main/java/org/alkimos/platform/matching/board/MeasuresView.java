package org.alkimos.platform.matching.board;

import java.util.List;
import java.util.Objects;

import org.alkimos.matching.board.Measures;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.RunsView;

/** All measures of a draft, results by group, and the provenance of the run. */
public record MeasuresView(Measures measures, RunSummary run) {

	public List<MeasureLabels> all() {
		return MeasureLabels.of(this.measures, this.run);
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
