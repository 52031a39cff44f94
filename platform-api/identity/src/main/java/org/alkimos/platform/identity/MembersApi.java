package org.alkimos.platform.identity;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.Erasures;
import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.CursorPage;

@RestController
@RequestMapping("/api/v1/members")
class MembersApi {

	private final Members members;

	private final Erasures erasures;

	MembersApi(Members members, Erasures erasures) {
		this.members = members;
		this.erasures = erasures;
	}

	@GetMapping
	CursorPage<MemberView> list(Actor actor, @RequestParam(defaultValue = "") String search,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.members.list(actor, search, after.map(PersonId::new).orElse(null), size),
				MemberView::person);
	}

	@ApiResponse(responseCode = "201", description = "The member")
	@PostMapping
	ResponseEntity<MemberView> enlist(Actor actor, @RequestBody MemberRequest request) {
		PersonId person = this.members.enlist(actor, request.toNewMember());
		return ResponseEntity.created(URI.create("/api/v1/members/" + person.value()))
			.body(this.members.of(actor, List.of(person)).getFirst());
	}

	@GetMapping("/{personId}")
	MemberView get(Actor actor, @PathVariable PersonId personId) {
		return this.members.get(actor, personId);
	}

	@PutMapping("/{personId}/roles/{role}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void grant(Actor actor, @PathVariable PersonId personId, @PathVariable Role role) {
		this.members.grant(actor, personId, role);
	}

	@DeleteMapping("/{personId}/roles/{role}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(Actor actor, @PathVariable PersonId personId, @PathVariable Role role) {
		this.members.revoke(actor, personId, role);
	}

	/** Erases the person permanently; idempotent. */
	@PostMapping("/{personId}/erasure")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void erase(Actor actor, @PathVariable PersonId personId, @RequestBody ErasureRequest request) {
		this.erasures.erase(actor, personId, request.addressOrEmpty());
	}

	/** Ends the membership. */
	@DeleteMapping("/{personId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(Actor actor, @PathVariable PersonId personId) {
		this.members.end(actor, personId);
	}

}
