package org.alkimos.platform.progress.pod;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.progress.plan.PlanDesk;
import org.alkimos.progress.plan.PlanUse;

@RestController
@RequestMapping("/api/v1/pods/{podId}/plan")
class PlanApi {

	private final PlanDesk plans;

	PlanApi(PlanDesk plans) {
		this.plans = plans;
	}

	@Operation(summary = "Get the caller's answer about their own development plan; no one sees another person's")
	@GetMapping
	PlanUse mine(Actor actor, @PathVariable PodId podId) {
		return this.plans.mine(actor, podId);
	}

	@Operation(summary = "Set whether the caller has a development plan and when it was last reviewed with a mentor")
	@PutMapping
	PlanUse say(Actor actor, @PathVariable PodId podId, @RequestBody PlanUse use) {
		this.plans.say(actor, podId, use);
		return this.plans.mine(actor, podId);
	}

	@Operation(summary = "Remove the answer")
	@DeleteMapping
	PlanUse takeBack(Actor actor, @PathVariable PodId podId) {
		this.plans.takeBack(actor, podId);
		return this.plans.mine(actor, podId);
	}

}
