package org.alkimos.platform.lists;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.GeneralProblem;
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

	/**
	 * Gets the co-author rule of a cohort. For program managers. Until a rule is set,
	 * co-authors may share a pod.
	 * @param cohortId ID of the cohort
	 * @return the rule
	 */
	@GetMapping
	CoAuthorRule getCoAuthorRule(Actor actor, @PathVariable CohortId cohortId) {
		return this.rules.of(actor, cohortId);
	}

	/**
	 * Sets the co-author rule of a cohort. For program managers. The rule applies from
	 * the next match run on. Fails with 409 if the cohort is closed.
	 * @param cohortId ID of the cohort
	 * @param rule the new rule, which replaces the current one
	 * @return the rule after the change
	 */
	@PutMapping
	CoAuthorRule setCoAuthorRule(Actor actor, @PathVariable CohortId cohortId, @RequestBody NewRule rule) {
		if (rule.applies() == null) {
			throw new InvalidInput(GeneralProblem.REQUIRED_FIELD, "applies",
					"Specify whether co-authors are kept apart.");
		}
		this.rules.set(actor, cohortId, new CoAuthorRule(rule.applies(), rule.withinYears()));
		return getCoAuthorRule(actor, cohortId);
	}

	/**
	 * A new co-author rule for a cohort.
	 *
	 * @param applies whether co-authors are kept apart; required
	 * @param withinYears age in years, from 0 to 50, up to which a joint publication
	 * counts; no limit if omitted
	 */
	record NewRule(@Nullable Boolean applies, @Nullable Integer withinYears) {
	}

}
