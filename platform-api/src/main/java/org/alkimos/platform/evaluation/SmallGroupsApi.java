package org.alkimos.platform.evaluation;

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
	 * How many people a figure stands for at least.
	 *
	 * @param floor 5 to 100
	 */
	record SmallGroups(int floor) {
	}

	/** How many people a figure stands for at least in this institution. */
	@GetMapping
	SmallGroups show(Actor actor) {
		actor.require(Role.EVALUATOR, Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR);
		return new SmallGroups(this.results.floor());
	}

	/** Asks for larger groups than five, or for five again. */
	@PutMapping
	SmallGroups change(Actor actor, @Valid @RequestBody SmallGroups wanted) {
		this.results.raiseFloor(actor, wanted.floor());
		return wanted;
	}

}
