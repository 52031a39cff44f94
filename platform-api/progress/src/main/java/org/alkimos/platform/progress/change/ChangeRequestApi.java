package org.alkimos.platform.progress.change;

import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.progress.change.ChangeDesk;
import org.alkimos.progress.change.ChangeRequest;

/** REST API of requests to change pods, for the mentees who make them. */
@RestController
@RequestMapping("/api/v1/pods/{podId}/change-request")
@Tag(name = "Pods")
class ChangeRequestApi {

	private final ChangeDesk desk;

	ChangeRequestApi(ChangeDesk desk) {
		this.desk = desk;
	}

	/**
	 * Gets the caller's request to change pods. Any member of the pod may call it and
	 * sees only their own request, never that of another member.
	 * @param podId ID of the pod
	 * @return the request; its time is null if there is none
	 */
	@GetMapping
	ChangeRequest getChangeRequest(Actor actor, @PathVariable PodId podId) {
		return this.desk.mine(actor, podId);
	}

	/**
	 * Asks to change pods, with no fault implied. Only mentees may ask; no reason is
	 * asked. Program managers learn who asks, other members of the pod do not. The mentee
	 * stays in the pod until another pod is found. Asking again changes nothing. Fails
	 * with 409 after the pod has concluded.
	 * @param podId ID of the pod
	 * @return the request
	 */
	@PutMapping
	ChangeRequest requestPodChange(Actor actor, @PathVariable PodId podId) {
		this.desk.ask(actor, podId);
		return this.desk.mine(actor, podId);
	}

	/**
	 * Cancels the caller's request to change pods. Any member of the pod may call it,
	 * also after the pod has concluded. Without a request, it changes nothing.
	 * @param podId ID of the pod
	 * @return the request, now without a time
	 */
	@DeleteMapping
	ChangeRequest cancelChangeRequest(Actor actor, @PathVariable PodId podId) {
		this.desk.takeBack(actor, podId);
		return this.desk.mine(actor, podId);
	}

}
