package org.alkimos.platform.evaluation.results;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

@RestController
@RequestMapping("/api/v1/small-groups")
class SmallGroupsApi {

	private final EvaluationResults results;

	SmallGroupsApi(EvaluationResults results) {
		this.results = results;
	}

	/**
	 * The minimum group size.
	 *
	 * @param floor minimum number of people per figure, 5 to 100
	 */
	record SmallGroups(int floor) {
	}

	/** Returns the institution's minimum group size. */
	@GetMapping
	SmallGroups show(Actor actor) {
		actor.require(Role.EVALUATOR, Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR);
		return new SmallGroups(this.results.floor());
	}

	/** Sets the institution's minimum group size. */
	@PutMapping
	SmallGroups change(Actor actor, @Valid @RequestBody SmallGroups wanted) {
		this.results.raiseFloor(actor, wanted.floor());
		return wanted;
	}

}
