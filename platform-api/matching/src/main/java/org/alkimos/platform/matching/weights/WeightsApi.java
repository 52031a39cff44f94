package org.alkimos.platform.matching.weights;

import java.util.Objects;

import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchWeights;

/** The matching weights of a cohort. */
@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/match-weights")
@Tag(name = "Matching")
class WeightsApi {

	private final MatchWeights weights;

	WeightsApi(MatchWeights weights) {
		this.weights = weights;
	}

	/**
	 * Gets the matching weights of a cohort. For program managers. Fails if the cohort is
	 * unknown. API clients need the right RUN_MATCHING.
	 * @param cohortId ID of the cohort
	 * @return the current weights; the defaults if none have been chosen
	 */
	@GetMapping
	WeightsResource getMatchWeights(Actor actor, @PathVariable CohortId cohortId) {
		return WeightsResource.of(this.weights.current(actor, cohortId));
	}

	/**
	 * Chooses the matching weights for future runs. For program managers. Each choice is
	 * a new version; earlier runs keep their own weights. Weights equal to the current
	 * ones change nothing. Otherwise fails if the current version is not the one sent.
	 * API clients need the right RUN_MATCHING.
	 * @param cohortId ID of the cohort
	 * @param weights the new weights, and the version they are based on
	 * @return the current weights, with their version
	 */
	@PutMapping
	WeightsResource chooseMatchWeights(Actor actor, @PathVariable CohortId cohortId,
			@RequestBody WeightsResource weights) {
		int after = Objects.requireNonNullElse(weights.version(), 0);
		return WeightsResource.of(this.weights.choose(actor, cohortId, after, weights.chosen()));
	}

}
