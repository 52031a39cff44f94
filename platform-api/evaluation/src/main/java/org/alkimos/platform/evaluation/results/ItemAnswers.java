package org.alkimos.platform.evaluation.results;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.ItemRow;
import org.alkimos.evaluation.results.CohortResults.ItemScores;
import org.alkimos.evaluation.statistics.Counts;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Numbers;

/**
 * How one item was answered in one wave.
 *
 * @param pieces segments of a bar from 0 to 100, one per answer; empty if hidden
 * @param counts number of people per answer, as text alternative to the bar
 */
public record ItemAnswers(String label, String wave, String n, String mean, String notApplicable, String missing,
		List<Piece> pieces, String counts) {

	/** Segment of the bar: people who gave one answer. */
	public record Piece(int point, int people, double start, double width) {
	}

	static List<ItemAnswers> of(CohortResults results) {
		String earlier = EvaluationLabels.column(results.query().from());
		String later = EvaluationLabels.column(results.query().to());
		List<ItemAnswers> rows = new ArrayList<>();
		for (ItemRow row : results.items()) {
			rows.add(row(row, earlier, row.before()));
			rows.add(row(row, later, row.after()));
		}
		return rows;
	}

	private static ItemAnswers row(ItemRow row, String wave, ItemScores scores) {
		Counts counts = scores.counts();
		@Nullable Double mean = (scores.distribution() != null) ? scores.distribution().mean() : null;
		if (counts == null || mean == null) {
			String none = EvaluationLabels.none(scores.visibility());
			return new ItemAnswers(row.label(), wave, none, none, none, none, List.of(), none);
		}
		return new ItemAnswers(row.label(), wave, String.valueOf(counts.answered()), Numbers.two(mean),
				String.valueOf(counts.notApplicable()), String.valueOf(counts.missing()), pieces(counts),
				words(counts));
	}

	private static List<Piece> pieces(Counts counts) {
		List<Piece> pieces = new ArrayList<>();
		double start = 0;
		for (int i = 0; i < counts.byPoint().size(); i++) {
			int people = counts.byPoint().get(i);
			double width = 100.0 * people / counts.answered();
			if (people > 0) {
				pieces.add(new Piece(counts.low() + i, people, start, width));
			}
			start += width;
		}
		return pieces;
	}

	private static String words(Counts counts) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < counts.byPoint().size(); i++) {
			if (counts.byPoint().get(i) > 0) {
				words.add(counts.byPoint().get(i) + " × " + (counts.low() + i));
			}
		}
		return String.join(", ", words);
	}

}
