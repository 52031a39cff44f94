package org.alkimos.platform.matching.weights;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.weights.ChosenWeights;
import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.weights.Utility;
import org.alkimos.matching.weights.Weights;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * The matching weights of a cohort, by criterion code.
 *
 * @param version version of the cohort's weights, or 0 for the defaults; in a request,
 * the version last read
 * @param utility how the fit of mentees is combined: sum for the highest total, fair to
 * favor people with weaker fit, worst-first for the weakest fit first, or balanced to
 * also even out pods; required
 * @param weights weight of each criterion, 0 to 100, at least one above 0; criteria left
 * out count 0. Criteria: needs, preference, institution, modality, stage-mix, not-alone,
 * peer-institutions, other-department, other-field, not-co-authors, new-mentor.
 * Co-authors never share a pod while not-co-authors is 0; no mentee gets a previous
 * mentor without asking while new-mentor is 0
 */
public record WeightsResource(@Nullable Integer version, @Nullable String utility,
		@Nullable Map<String, Integer> weights) {

	static WeightsResource of(ChosenWeights chosen) {
		Map<String, Integer> weights = new LinkedHashMap<>();
		chosen.weights().shares().forEach((criterion, share) -> weights.put(criterion.code(), share));
		return new WeightsResource(chosen.version(), chosen.weights().utility().code(), weights);
	}

	/** Converts to the weights of the engine, or throws InvalidInput. */
	public Weights chosen() {
		Map<Criterion, Integer> shares = new EnumMap<>(Criterion.class);
		if (this.weights != null) {
			this.weights.forEach((code, share) -> shares.put(criterion(code), share(code, share)));
		}
		if (shares.values().stream().allMatch((share) -> share == 0)) {
			throw new InvalidInput(MatchingProblem.NO_WEIGHT_ABOVE_ZERO, "weights",
					"At least one criterion must have a weight above 0.");
		}
		return new Weights(shares, utility(this.utility));
	}

	private static Criterion criterion(String code) {
		return Stream.of(Criterion.values())
			.filter((criterion) -> criterion.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new InvalidInput(WebProblem.UNKNOWN_CHOICE, "weights",
					"There is no criterion " + code + "."));
	}

	private static int share(String code, @Nullable Integer share) {
		if (share == null || share < 0 || share > Weights.HEAVIEST) {
			throw new InvalidInput(WebProblem.INVALID_NUMBER, "weights." + code,
					"Enter a whole number from 0 to " + Weights.HEAVIEST + ".");
		}
		return share;
	}

	private static Utility utility(@Nullable String code) {
		return Stream.of(Utility.values())
			.filter((utility) -> utility.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new InvalidInput(WebProblem.UNKNOWN_CHOICE, "utility",
					"Specify how fit is combined: sum, fair, worst-first, or balanced."));
	}

}
