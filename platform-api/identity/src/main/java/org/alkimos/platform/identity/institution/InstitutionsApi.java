package org.alkimos.platform.identity.institution;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;

@RestController
@RequestMapping("/api/v1")
class InstitutionsApi {

	private final Institutions institutions;

	InstitutionsApi(Institutions institutions) {
		this.institutions = institutions;
	}

	@GetMapping("/institutions")
	CursorPage<InstitutionEntry> list(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.institutions.list(actor, after.map(TenantId::new).orElse(null), size),
				InstitutionEntry::id);
	}

	/** Adds an institution; it is ready once its first administrator is a member. */
	@ApiResponse(responseCode = "201", description = "The institution is being set up")
	@PostMapping("/institutions")
	ResponseEntity<Opened> open(Actor actor, @RequestBody OpenRequest request) {
		MemberRequest administrator = request.administrator();
		NewMember first = (administrator != null) ? administrator.toNewMember() : NewMember.of("", "", "");
		TenantId institution = this.institutions.open(actor, MemberRequest.text(request.alias()),
				MemberRequest.text(request.name()), first);
		return ResponseEntity.created(URI.create("/api/v1/institutions")).body(new Opened(institution));
	}

	/** Sets the email domains that are routed to the institution's own sign-in page. */
	@PutMapping("/institutions/{institutionId}/domains")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void nameDomains(Actor actor, @PathVariable TenantId institutionId, @RequestBody Domains request) {
		this.institutions.nameDomains(actor, institutionId, Objects.requireNonNullElse(request.domains(), List.of()));
	}

	/** The caller's own institution. */
	@GetMapping("/institution")
	ResponseEntity<InstitutionView> current(Actor actor) {
		InstitutionView institution = this.institutions.current(actor);
		return ETags.ok(institution.version(), institution);
	}

	@PutMapping("/institution")
	ResponseEntity<InstitutionView> describe(Actor actor,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody Description description) {
		InstitutionView institution = this.institutions.describe(actor, MemberRequest.text(description.name()),
				new Ombuds(MemberRequest.text(description.ombudsName()),
						MemberRequest.text(description.ombudsContact())),
				ETags.required(ifMatch));
		return ETags.ok(institution.version(), institution);
	}

	record OpenRequest(@Nullable String alias, @Nullable String name, @Nullable MemberRequest administrator) {
	}

	record Domains(@Nullable List<String> domains) {
	}

	record Opened(TenantId id) {
	}

	record Description(@Nullable String name, @Nullable String ombudsName, @Nullable String ombudsContact) {
	}

}
