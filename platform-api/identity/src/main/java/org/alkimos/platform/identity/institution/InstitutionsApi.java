package org.alkimos.platform.identity.institution;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.InstitutionEntry;
import org.alkimos.identity.InstitutionView;
import org.alkimos.identity.Institutions;
import org.alkimos.identity.NewMember;
import org.alkimos.identity.Ombuds;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.identity.MemberRequest;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;

/** Institutions of the platform, and the description of the caller's own. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Institutions")
class InstitutionsApi {

	private final Institutions institutions;

	InstitutionsApi(Institutions institutions) {
		this.institutions = institutions;
	}

	/**
	 * Lists all institutions of the platform, oldest first. Only platform operators may
	 * call this, acting for the platform.
	 * @param cursor value of next from the previous page; omit for the first page
	 * @param limit maximum number of items, 1 to 200; 50 if omitted
	 * @return institutions with their email domains
	 */
	@GetMapping("/institutions")
	CursorPage<InstitutionEntry> listInstitutions(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.institutions.list(actor, after.map(TenantId::new).orElse(null), size),
				InstitutionEntry::id);
	}

	/**
	 * Adds an institution with its first administrator. Only platform operators may call
	 * this, acting for the platform. The institution is set up within seconds; it is
	 * ready once its first administrator is a member. The request fails if the alias is
	 * taken.
	 * @param request alias, name, and first administrator
	 * @return ID of the new institution
	 */
	@ApiResponse(responseCode = "201", description = "The institution is being set up")
	@PostMapping("/institutions")
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<Opened> addInstitution(Actor actor, @RequestBody OpenRequest request) {
		MemberRequest administrator = request.administrator();
		NewMember first = (administrator != null) ? administrator.toNewMember() : NewMember.of("", "", "");
		TenantId institution = this.institutions.open(actor, MemberRequest.text(request.alias()),
				MemberRequest.text(request.name()), first);
		return ResponseEntity.created(URI.create("/api/v1/institutions/" + institution.value()))
			.body(new Opened(institution));
	}

	/**
	 * Gets an institution of the platform. Only platform operators may call this, acting
	 * for the platform.
	 * @param institutionId ID of the institution
	 * @return the institution with its email domains
	 */
	@GetMapping("/institutions/{institutionId}")
	InstitutionEntry getInstitution(Actor actor, @PathVariable TenantId institutionId) {
		return this.institutions.get(actor, institutionId);
	}

	/**
	 * Sets the email domains of an institution. Only platform operators may call this,
	 * acting for the platform. People with an address in one of these domains are routed
	 * to the institution's own sign-in page. Confirm first that the institution owns the
	 * domains. The request fails if a domain belongs to another institution.
	 * @param institutionId ID of the institution
	 * @param request all domains of the institution; replace the previous ones
	 */
	@PutMapping("/institutions/{institutionId}/domains")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void setInstitutionDomains(Actor actor, @PathVariable TenantId institutionId, @RequestBody Domains request) {
		this.institutions.nameDomains(actor, institutionId, request.texts());
	}

	/**
	 * Returns the caller's own institution. Every member may call this. Send the ETag as
	 * If-Match with a change. Any API client may call this.
	 * @return the institution
	 */
	@GetMapping("/institution")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<InstitutionView> getOwnInstitution(Actor actor) {
		InstitutionView institution = this.institutions.current(actor);
		return ETags.ok(institution.version(), institution);
	}

	/**
	 * Changes how the caller's institution presents itself. Administrators and platform
	 * operators may call this. All values are replaced. The request fails if the
	 * institution was changed since the version in If-Match.
	 * @param ifMatch ETag that was read last; required
	 * @param description new name and ombuds
	 * @return the changed institution
	 */
	@PutMapping("/institution")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<InstitutionView> updateOwnInstitution(Actor actor,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody Description description) {
		InstitutionView institution = this.institutions.describe(actor, MemberRequest.text(description.name()),
				new Ombuds(MemberRequest.text(description.ombudsName()),
						MemberRequest.text(description.ombudsContact())),
				ETags.required(ifMatch));
		return ETags.ok(institution.version(), institution);
	}

	/**
	 * Institution to add.
	 *
	 * @param alias short name in sign-on and addresses: 3 to 40 lowercase letters,
	 * digits, and hyphens, starting with a letter and not ending with a hyphen
	 * @param name name of the institution, 1 to 200 characters
	 * @param administrator first administrator; roles are ignored
	 */
	record OpenRequest(@Nullable String alias, @Nullable String name, @Nullable MemberRequest administrator) {
	}

	/**
	 * Email domains of an institution.
	 *
	 * @param domains email domains, such as university.edu, at most 100; null or empty
	 * for none
	 */
	record Domains(@Nullable List<@Nullable String> domains) {

		List<String> texts() {
			List<@Nullable String> given = Objects.requireNonNullElse(this.domains, List.of());
			return given.stream().map(MemberRequest::text).toList();
		}

	}

	/**
	 * An institution that is being set up.
	 *
	 * @param id ID of the institution
	 */
	record Opened(TenantId id) {
	}

	/**
	 * How an institution presents itself to its members.
	 *
	 * @param name name of the institution, 1 to 200 characters
	 * @param ombudsName person or office that members can turn to in confidence, at most
	 * 200 characters; null or empty for none
	 * @param ombudsContact email address, phone number, or web address of the ombuds, at
	 * most 200 characters; required with a name, and only then
	 */
	record Description(@Nullable String name, @Nullable String ombudsName, @Nullable String ombudsContact) {
	}

}
