package org.alkimos.evaluation.reporting;

import java.util.List;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.evaluation.waves.WaveView.ResponseCount;

/** Numbers of requested and submitted forms in the waves of a cohort. */
record WaveCounts(List<WaveView> waves) {

	CohortResults.Response of(ResultsQuery query) {
		ResponseCount before = count(query.from(), query.form());
		ResponseCount after = count(query.to(), query.form());
		return new CohortResults.Response(before.asked(), before.submitted(), after.asked(), after.submitted());
	}

	private ResponseCount count(WaveMoment moment, AssessmentForm form) {
		int asked = 0;
		int submitted = 0;
		for (WaveView wave : this.waves) {
			if (wave.moment() == moment) {
				asked += wave.responses(form).asked();
				submitted += wave.responses(form).submitted();
			}
		}
		return new ResponseCount(form, asked, submitted);
	}

}
