package org.alkimos.platform.progress;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.progress.ChangeDesk;
import org.alkimos.progress.ChangeRequest;

@RestController
@RequestMapping("/api/v1/pods/{podId}/change-request")
class ChangeRequestApi {

	private final ChangeDesk desk;

	ChangeRequestApi(ChangeDesk desk) {
		this.desk = desk;
	}

	@Operation(summary = "Say whether the actor asked for another pod; nobody sees another person's")
	@GetMapping
	ChangeRequest mine(Actor actor, @PathVariable PodId podId) {
		return this.desk.mine(actor, podId);
	}

	@Operation(summary = "Ask for another pod, at no one's fault; program managers alone hear of it, without a reason")
	@PutMapping
	ChangeRequest ask(Actor actor, @PathVariable PodId podId) {
		this.desk.ask(actor, podId);
		return this.desk.mine(actor, podId);
	}

	@Operation(summary = "Stay after all")
	@DeleteMapping
	ChangeRequest takeBack(Actor actor, @PathVariable PodId podId) {
		this.desk.takeBack(actor, podId);
		return this.desk.mine(actor, podId);
	}

}
