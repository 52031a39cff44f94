package org.alkimos.platform.progress.pod;

import io.swagger.v3.oas.annotations.tags.Tag;

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

/** REST API of what mentees answer about their individual development plans. */
@RestController
@RequestMapping("/api/v1/pods/{podId}/plan")
@Tag(name = "Pods")
class PlanApi {

	private final PlanDesk plans;

	PlanApi(PlanDesk plans) {
		this.plans = plans;
	}

	/**
	 * Gets what the caller answered about their development plan. Only mentees of the pod
	 * may call it, and no one sees another person's answer. Each mentee has one answer,
	 * which is the same in all of their pods.
	 * @param podId ID of the pod
	 * @return the answer; its fields are null if there is none
	 */
	@GetMapping
	PlanUse getPlanUse(Actor actor, @PathVariable PodId podId) {
		return this.plans.mine(actor, podId);
	}

	/**
	 * Sets the caller's answer about their development plan. Only mentees of the pod may
	 * call it. It replaces an earlier answer, in all pods of the mentee. Fails with 409
	 * after the pod has concluded.
	 * @param podId ID of the pod
	 * @param use where the plan is kept, and when it was last reviewed with a mentor
	 * @return the answer
	 */
	@PutMapping
	PlanUse reportPlanUse(Actor actor, @PathVariable PodId podId, @RequestBody PlanUse use) {
		this.plans.say(actor, podId, use);
		return this.plans.mine(actor, podId);
	}

	/**
	 * Removes the caller's answer about their development plan. Only mentees of the pod
	 * may call it, also after the pod has concluded. It is removed in all pods of the
	 * mentee; without an answer, nothing changes.
	 * @param podId ID of the pod
	 * @return the answer, now without values
	 */
	@DeleteMapping
	PlanUse removePlanUse(Actor actor, @PathVariable PodId podId) {
		this.plans.takeBack(actor, podId);
		return this.plans.mine(actor, podId);
	}

}
