package org.alkimos.platform.evaluation.sharing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.sharing.SharedRating;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Placed;

/** Scores that mentees shared with the signed-in mentor. */
public record SharedPage(List<Rater> raters) implements Placed {

	/** One mentee's scores of one wave. */
	public record Rater(String name, String when, LocalDate sharedOn, List<Line> lines) {
	}

	/** One score as text. */
	public record Line(String label, String value) {
	}

	@Override
	public String place() {
		return "/assessments";
	}

	static SharedPage of(List<SharedRating> shared, Map<PersonId, PersonName> names, Map<CohortId, ZoneId> zones) {
		return new SharedPage(shared.stream().map((one) -> {
			PersonName name = names.get(one.rater());
			return new Rater((name != null) ? name.full() : "A mentee",
					one.instrument() + ", " + EvaluationLabels.when(one.moment()),
					LocalDate.ofInstant(one.sharedAt(), zones.getOrDefault(one.cohort(), ZoneOffset.UTC)),
					one.scores()
						.stream()
						.map((score) -> new Line(score.label(),
								(score.value() != null) ? String.format(Locale.ROOT, "%.1f", score.value()) : "–"))
						.toList());
		}).toList());
	}

}
