package org.alkimos.platform.agreements;

import java.net.URI;

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
import org.alkimos.platform.web.AnswersWith;
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

	/**
	 * Gets the agreement of a pod. Only members of the pod may read it; everyone else,
	 * including program managers, gets 404. The draft is ready shortly after the pod is
	 * published. The ETag is the revision of the text, which signatures do not change.
	 * @param podId ID of the pod
	 * @return the current text, its state, and who has signed it
	 */
	@GetMapping
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<AgreementView> getAgreement(Actor actor, @PathVariable PodId podId) {
		return tagged(this.desk.read(actor, podId));
	}

	/**
	 * Replaces the whole text of an agreement. Any member of the pod may do this. It
	 * clears all signatures on the current text; a version in force stays in force until
	 * everyone has signed the new text. An identical text changes nothing. Fails with 412
	 * if the text has changed since it was read, and with 409 after the pod has
	 * concluded.
	 * @param podId ID of the pod
	 * @param ifMatch ETag of the text that was read; fails with 428 if absent
	 * @param body every section of the agreement
	 * @return the agreement with the new text
	 */
	@PutMapping
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<AgreementView> reviseAgreement(Actor actor, @PathVariable PodId podId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody WholeTextBody body) {
		return tagged(this.desk.revise(actor, podId, ETags.required(ifMatch), body.texts()));
	}

	/**
	 * Signs the current text of an agreement. Members of the pod sign for themselves;
	 * signing the same text again changes nothing. The last required signature puts the
	 * text in force as a new version. Fails with 412 if the text has changed since it was
	 * read, and with 409 if a section is empty or the pod has concluded.
	 * @param podId ID of the pod
	 * @param body revision of the text that is signed
	 * @return the agreement with the signature
	 */
	@ApiResponse(responseCode = "201", description = "Signature recorded")
	@PostMapping("/signatures")
	@AnswersWith({ AnswersWith.ETAG, AnswersWith.LOCATION })
	ResponseEntity<AgreementView> signAgreement(Actor actor, @PathVariable PodId podId,
			@RequestBody SignatureBody body) {
		AgreementView view = this.desk.sign(actor, podId, body.seen());
		return ResponseEntity.created(URI.create("/api/v1/pods/" + podId.value() + "/agreement"))
			.eTag("\"" + view.version() + "\"")
			.body(view);
	}

	/**
	 * Gets one signed version of an agreement. Members of the pod may read every version,
	 * former members only the versions that they signed. A version never changes, except
	 * that names of erased people are removed from its text.
	 * @param podId ID of the pod
	 * @param number number of the version, from 1
	 * @return the text that everyone signed, with its hash and signatures
	 */
	@GetMapping("/versions/{number}")
	AgreementVersion getAgreementVersion(Actor actor, @PathVariable PodId podId, @PathVariable int number) {
		return this.desk.signedVersion(actor, podId, number);
	}

	private static ResponseEntity<AgreementView> tagged(AgreementView view) {
		return ETags.ok(view.version(), view);
	}

}
