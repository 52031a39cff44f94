package org.alkimos.platform.agreements;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.agreements.AgreementDesk;
import org.alkimos.agreements.AgreementView;
import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.ETags;

/** REST API of agreements, for members of the pod. */
@RestController
@RequestMapping("/api/v1/pods/{podId}/agreement")
@Tag(name = "Agreements")
class AgreementApi {

	private final AgreementDesk desk;

	AgreementApi(AgreementDesk desk) {
		this.desk = desk;
	}

	@Operation(summary = "Get the current text and who has signed it")
	@GetMapping
	ResponseEntity<AgreementView> read(Actor actor, @PathVariable PodId podId) {
		return tagged(this.desk.read(actor, podId));
	}

	@Operation(summary = "Replace the whole text; earlier signatures no longer count")
	@PutMapping
	ResponseEntity<AgreementView> revise(Actor actor, @PathVariable PodId podId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody WholeTextBody body) {
		return tagged(this.desk.revise(actor, podId, ETags.required(ifMatch), body.texts()));
	}

	@Operation(summary = "Sign the text of the given version; the last signature puts it in force")
	@ApiResponse(responseCode = "201", description = "Signature recorded")
	@PostMapping("/signatures")
	ResponseEntity<AgreementView> sign(Actor actor, @PathVariable PodId podId, @RequestBody SignatureBody body) {
		AgreementView view = this.desk.sign(actor, podId, body.seen());
		return ResponseEntity.created(URI.create("/api/v1/pods/" + podId.value() + "/agreement"))
			.eTag("\"" + view.version() + "\"")
			.body(view);
	}

	@Operation(summary = "Get a version that all members signed")
	@GetMapping("/versions/{number}")
	AgreementVersion version(Actor actor, @PathVariable PodId podId, @PathVariable int number) {
		return this.desk.signedVersion(actor, podId, number);
	}

	private static ResponseEntity<AgreementView> tagged(AgreementView view) {
		return ETags.ok(view.version(), view);
	}

}
