package org.alkimos.identity.machine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.identity.Member;
import org.alkimos.identity.MemberRows;
import org.alkimos.identity.Members;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.text.EmailAddress;

/**
 * API clients: members that are the institution's own software, with named rights instead
 * of roles. For administrators.
 */
@Service
public class ApiClients {

	private static final int LABEL_LIMIT = 80;

	private final ApiClientRows rows;

	private final MemberRows members;

	private final SecretEnds ends;

	private final AuditTrail audit;

	private final Clock clock;

	ApiClients(ApiClientRows rows, MemberRows members, SecretEnds ends, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.members = members;
		this.ends = ends;
		this.audit = audit;
		this.clock = clock;
	}

	/** Creates an API client without a secret. */
	@Transactional
	public ApiClientId create(Actor actor, String label, ApiClientTerms wanted) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		ApiClientTerms terms = owned(actor, wanted);
		var errors = new FieldErrors().requireText(label, "label", "a name for the client", LABEL_LIMIT)
			.rejectIf(Members.hasControls(label), GeneralProblem.INVALID_CHARACTERS, "label",
					"Use only letters, digits, and punctuation.");
		terms.check(errors, this.rows.today(), isActive(terms.owner())).throwIfAny();
		Member machine = this.members.save(Member.machine(label.strip(), this.clock));
		ApiClientId id = ApiClientId.next();
		this.rows.insert(id, machine.id(), label.strip(), terms, actor.person());
		this.audit.record(actor, "identity.api-client-created", id, terms.detail());
		return id;
	}

	/** Replaces rights, owner, and last day; takes effect with the next request. */
	@Transactional
	public void change(Actor actor, ApiClientId id, ApiClientTerms wanted) {
		inForce(actor, id);
		ApiClientTerms terms = owned(actor, wanted);
		terms.check(new FieldErrors(), this.rows.today(), isActive(terms.owner())).throwIfAny();
		this.rows.change(id, terms);
		this.audit.record(actor, "identity.api-client-changed", id, terms.detail());
	}

	/** Makes the actor the owner. */
	@Transactional
	public void takeOver(Actor actor, ApiClientId id) {
		ApiClientView client = inForce(actor, id);
		new FieldErrors()
			.rejectIf(!isActive(actor.person()), IdentityProblem.API_CLIENT_OWNER_NOT_ACTIVE, "owner",
					"Only an active member of the institution can be the owner.")
			.throwIfAny();
		var terms = new ApiClientTerms(client.rights(), actor.person(), client.expiresOn());
		this.rows.change(id, terms);
		this.audit.record(actor, "identity.api-client-changed", id, "taken over");
	}

	@Transactional(readOnly = true)
	public List<ApiClientView> list(Actor actor, @Nullable ApiClientId after, int limit) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return this.rows.list(after, limit);
	}

	@Transactional(readOnly = true)
	public ApiClientView get(Actor actor, ApiClientId client) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return this.rows.find(client).orElseThrow(NotFound::new);
	}

	/** The active member with this address. */
	@Transactional(readOnly = true)
	public Optional<PersonId> memberWith(Actor actor, String email) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		return EmailAddress.parse(email)
			.accepted()
			.flatMap((address) -> this.members.findByEmailNormal(address.normal()))
			.filter(Member::isActive)
			.map(Member::id);
	}

	/** Revokes an API client: its requests are refused from now on. */
	@Transactional
	public void revoke(Actor actor, ApiClientId id) {
		ApiClientView client = get(actor, id);
		Member machine = this.rows.machineOf(id).flatMap(this.members::findById).orElseThrow(NotFound::new);
		client.secrets().forEach((secret) -> this.ends.end(id, machine.id(), secret.clientId()));
		machine.leave(this.clock);
		this.members.save(machine);
		this.rows.revoke(id, this.clock.instant());
		this.audit.record(actor, "identity.api-client-revoked", id);
	}

	private ApiClientView inForce(Actor actor, ApiClientId id) {
		return get(actor, id).requireInForce();
	}

	private static ApiClientTerms owned(Actor actor, ApiClientTerms wanted) {
		return (wanted.owner() != null) ? wanted : wanted.ownedBy(actor.person());
	}

	private boolean isActive(@Nullable PersonId owner) {
		return owner != null
				&& this.members.findById(owner).filter((member) -> member.isPerson() && member.isActive()).isPresent();
	}

}
