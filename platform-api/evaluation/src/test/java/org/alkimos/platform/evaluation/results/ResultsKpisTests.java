package org.alkimos.platform.evaluation.results;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Asked;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.LeftOut;
import org.alkimos.evaluation.results.CohortResults.Response;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.Group;
import org.alkimos.evaluation.results.Grouping;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.statistics.PairedChange;
import org.alkimos.evaluation.statistics.PairedChange.Pair;
import org.alkimos.platform.evaluation.results.ResultsPanel.Kpi;
import org.alkimos.platform.ui.Numbers;

import static org.assertj.core.api.Assertions.assertThat;

class ResultsKpisTests {

	@Test
	void pairsAreOutOfThoseWhoWereAsked() {
		assertThat(pairs(null)).isEqualTo(
				new Kpi("Complete pairs", "6 of 24", Numbers.percent(6, 24) + " of mentors responded in both waves"));
	}

	@Test
	void pairsOfAGroupAreNotSetAgainstTheWholeCohort() {
		assertThat(pairs(new Group(Grouping.DEPARTMENT, "Medicine")))
			.isEqualTo(new Kpi("Complete pairs", "6", "mentors in this group responded in both waves"));
	}

	private static Kpi pairs(@Nullable Group group) {
		var nothing = new Scores(Visibility.EMPTY, null, null, null);
		var change = new Change(Visibility.SHOWN, PairedChange.of(List.of(new Pair(3, 4), new Pair(3, 5),
				new Pair(2, 4), new Pair(4, 5), new Pair(4, 6), new Pair(5, 5))));
		var query = new ResultsQuery(AssessmentForm.MENTOR_SELF, "V-1", MissingRule.STRICT, WaveMoment.OPENING,
				WaveMoment.CLOSING, group, false);
		return ResultsKpis
			.of(new CohortResults(CohortId.next(), query, 5, true, "", new Response(24, 24, 24, 20),
					new Asked(false, List.of()), List.of(),
					new Competency("ALL", "Overall", "Overall", 3, nothing, nothing, change), List.of(),
					new LeftOut(0, 0, 0)))
			.get(1);
	}

}
