package org.alkimos.platform.progress.change;

import io.swagger.v3.oas.annotations.Operation;

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

@RestController
@RequestMapping("/api/v1/pods/{podId}/change-request")
class ChangeRequestApi {

	private final ChangeDesk desk;

	ChangeRequestApi(ChangeDesk desk) {
		this.desk = desk;
	}

	@Operation(summary = "Get whether the caller asked to change pods; no one sees another person's request")
	@GetMapping
	ChangeRequest mine(Actor actor, @PathVariable PodId podId) {
		return this.desk.mine(actor, podId);
	}

	@Operation(summary = "Ask to change pods, no fault implied; only program managers see it, without a reason")
	@PutMapping
	ChangeRequest ask(Actor actor, @PathVariable PodId podId) {
		this.desk.ask(actor, podId);
		return this.desk.mine(actor, podId);
	}

	@Operation(summary = "Cancel the request to change pods")
	@DeleteMapping
	ChangeRequest takeBack(Actor actor, @PathVariable PodId podId) {
		this.desk.takeBack(actor, podId);
		return this.desk.mine(actor, podId);
	}

}
