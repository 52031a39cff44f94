package org.alkimos.platform.identity;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.alkimos.identity.details.MemberDetails;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;

/** Members of the institution, their roles, and the end of their membership. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "Members")
class MembersApi {

	private final Members members;

	private final MemberDetails details;

	private final Erasures erasures;

	MembersApi(Members members, MemberDetails details, Erasures erasures) {
		this.members = members;
		this.details = details;
		this.erasures = erasures;
	}

	/**
	 * Lists the members of the institution by last name. Program managers,
	 * administrators, and platform operators may call this. The list contains people and
	 * API clients, including former members, but no one who was erased. API clients need
	 * the right READ_ROSTER.
	 * @param search part of an email address, or words or parts of words of a name in any
	 * order; case does not matter; omit for all
	 * @param cursor value of next from the previous page; omit for the first page
	 * @param limit maximum number of items, 1 to 200; 50 if omitted
	 * @return members in the order of their last and first names
	 */
	@GetMapping
	CursorPage<MemberView> listMembers(Actor actor, @RequestParam(defaultValue = "") String search,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.members.list(actor, search, after.map(PersonId::new).orElse(null), size),
				MemberView::person);
	}

	/**
	 * Adds a person as a member. Program managers, administrators, and platform operators
	 * may call this. Only administrators may give roles, and only platform operators the
	 * role of platform operator. An email address belongs to one member: if it is known,
	 * that member is returned with the name as stored, active again and with the
	 * additional roles. The sign-in account follows within seconds; the invitation is
	 * issued separately. API clients need the right WRITE_ROSTER.
	 * @param request name, email address, and roles of the person
	 * @return the new or the existing member
	 */
	@ApiResponse(responseCode = "201", description = "The member")
	@PostMapping
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<MemberView> addMember(Actor actor, @RequestBody MemberRequest request) {
		PersonId person = this.members.enlist(actor, request.toNewMember());
		return ResponseEntity.created(URI.create("/api/v1/members/" + person.value()))
			.body(this.members.of(actor, List.of(person)).getFirst());
	}

	/**
	 * Returns one member of the institution. Program managers, administrators, and
	 * platform operators may call this. A view of someone else is recorded in the audit
	 * log, where that person can see it. An erased person is called Former member and has
	 * no email address and no roles. API clients need the right READ_ROSTER.
	 * @param personId ID of the member
	 * @return the member, also if the membership has ended
	 */
	@GetMapping("/{personId}")
	MemberView getMember(Actor actor, @PathVariable PersonId personId) {
		return this.members.get(actor, personId);
	}

	/**
	 * Corrects the name and email address of a member. Program managers, administrators,
	 * and platform operators may call this; for a member who has roles, only
	 * administrators and platform operators. The address of a person who has ever signed
	 * in stays as it is. After a new address, an open invitation no longer works, and
	 * what is known about the person by the old address counts for the new one. Nothing
	 * changes if nothing differs.
	 * @param personId ID of the member
	 * @param request name and email address as they are to be
	 * @return the member
	 */
	@PutMapping("/{personId}")
	MemberView correctMember(Actor actor, @PathVariable PersonId personId, @RequestBody MemberDetailsRequest request) {
		this.details.correct(actor, personId, request.toDetails());
		return this.members.of(actor, List.of(personId)).getFirst();
	}

	/**
	 * Gives a role to a member. Administrators may call this; the role of platform
	 * operator can be given by platform operators only. The member must be an active
	 * person. The role counts from the member's next request. Callers cannot make
	 * themselves evaluators. Nothing changes if the member has the role already.
	 * @param personId ID of the member
	 * @param role role to give
	 */
	@PutMapping("/{personId}/roles/{role}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void grantRole(Actor actor, @PathVariable PersonId personId, @PathVariable Role role) {
		this.members.grant(actor, personId, role);
	}

	/**
	 * Removes a role from a member. Administrators may call this; the role of platform
	 * operator can be removed by platform operators only. The member must be an active
	 * person. Callers cannot remove their own role of administrator or platform operator,
	 * nor that of the last administrator who can sign in. Nothing changes if the member
	 * does not have the role.
	 * @param personId ID of the member
	 * @param role role to remove
	 */
	@DeleteMapping("/{personId}/roles/{role}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revokeRole(Actor actor, @PathVariable PersonId personId, @PathVariable Role role) {
		this.members.revoke(actor, personId, role);
	}

	/**
	 * Erases a person permanently. Administrators and platform operators may call this,
	 * but not about themselves. The membership ends immediately, and the person's data in
	 * all modules is erased within seconds. The event log of the sign-in service may
	 * contain the email address for at most 14 days. Data without names is kept under the
	 * person's ID. Nothing changes if the person is erased already. API clients cannot be
	 * erased.
	 * @param personId ID of the person
	 * @param request confirmation by the person's email address
	 */
	@PostMapping("/{personId}/erasure")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void eraseMember(Actor actor, @PathVariable PersonId personId, @RequestBody ErasureRequest request) {
		this.erasures.erase(actor, personId, request.addressOrEmpty());
	}

	/**
	 * Ends the membership of a person. Administrators and platform operators may call
	 * this, but not about themselves, nor about the last administrator who can sign in.
	 * The person loses all roles and is refused from the next request on; they can be
	 * added again with the same email address. Nothing changes if the membership has
	 * ended. API clients are revoked instead.
	 * @param personId ID of the member
	 */
	@DeleteMapping("/{personId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void endMembership(Actor actor, @PathVariable PersonId personId) {
		this.members.end(actor, personId);
	}

}
