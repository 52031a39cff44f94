package org.alkimos.platform.matching.weights;

import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
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

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/match-weights")
@Tag(name = "Matching")
class WeightsApi {

	private final MatchWeights weights;

	WeightsApi(MatchWeights weights) {
		this.weights = weights;
	}

	@Operation(summary = "Get the cohort's matching weights")
	@GetMapping
	WeightsResource read(Actor actor, @PathVariable CohortId cohortId) {
		return WeightsResource.of(this.weights.current(actor, cohortId));
	}

	@Operation(summary = "Update the weights for future runs, based on the version you read")
	@PutMapping
	WeightsResource choose(Actor actor, @PathVariable CohortId cohortId, @RequestBody WeightsResource weights) {
		int after = Objects.requireNonNullElse(weights.version(), 0);
		return WeightsResource.of(this.weights.choose(actor, cohortId, after, weights.chosen()));
	}

}
