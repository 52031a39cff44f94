package org.alkimos.platform.lists;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.programs.lists.CoAuthorRule;
import org.alkimos.programs.lists.CoAuthorRules;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/co-author-rule")
@Tag(name = "Lists")
class CoAuthorApi {

	private final CoAuthorRules rules;

	CoAuthorApi(CoAuthorRules rules) {
		this.rules = rules;
	}

	@Operation(summary = "Get whether co-authors may share a pod in a cohort")
	@GetMapping
	CoAuthorRule read(Actor actor, @PathVariable CohortId cohortId) {
		return this.rules.of(actor, cohortId);
	}

	@Operation(summary = "Set whether co-authors may share a pod in a cohort, starting with the next run")
	@PutMapping
	CoAuthorRule set(Actor actor, @PathVariable CohortId cohortId, @RequestBody NewRule rule) {
		if (rule.applies() == null) {
			throw new InvalidInput("applies", "Specify whether co-authors are kept apart.");
		}
		this.rules.set(actor, cohortId, new CoAuthorRule(rule.applies(), rule.withinYears()));
		return read(actor, cohortId);
	}

	/**
	 * The new rule.
	 *
	 * @param applies whether co-authors are kept apart
	 * @param withinYears from 0 to 50; if left out, no limit
	 */
	record NewRule(@Nullable Boolean applies, @Nullable Integer withinYears) {
	}

}
