package org.alkimos.platform.evaluation.results;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/** API for the minimum group size of an institution. */
@RestController
@RequestMapping("/api/v1/small-groups")
@Tag(name = "Results")
class SmallGroupsApi {

	private final EvaluationResults results;

	SmallGroupsApi(EvaluationResults results) {
		this.results = results;
	}

	/**
	 * The minimum group size of an institution.
	 *
	 * @param floor minimum number of people behind a figure, 5 to 100
	 */
	record SmallGroups(int floor) {
	}

	/**
	 * Returns the institution's minimum group size. For evaluators, program managers, and
	 * institution administrators. It is 5 until an administrator changes it.
	 * @return the minimum group size
	 */
	@GetMapping
	SmallGroups getMinimumGroupSize(Actor actor) {
		actor.require(Role.EVALUATOR, Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR);
		return new SmallGroups(this.results.floor());
	}

	/**
	 * Sets the institution's minimum group size. For institution administrators. It
	 * applies to everything that is read afterwards. Fails outside 5 to 100.
	 * @param wanted new minimum group size
	 * @return the minimum group size now in use
	 */
	@PutMapping
	SmallGroups setMinimumGroupSize(Actor actor, @Valid @RequestBody SmallGroups wanted) {
		this.results.raiseFloor(actor, wanted.floor());
		return wanted;
	}

}
