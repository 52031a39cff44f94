package org.alkimos.identity.machine;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.identity.InstitutionRows;
import org.alkimos.identity.Member;
import org.alkimos.identity.MemberRows;
import org.alkimos.identity.Members;
import org.alkimos.identity.keycloak.KeycloakAway;
import org.alkimos.identity.keycloak.MachineClients;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/**
 * API clients with which the institution's own software pulls results; they have the
 * evaluator role and never see a name.
 */
@Service
public class ApiClients {

	private static final int LABEL_LIMIT = 80;

	private static final int TAIL = 10;

	private final ApiClientRows rows;

	private final MemberRows members;

	private final InstitutionRows institutions;

	private final MachineClients machines;

	private final AuditTrail audit;

	private final Clock clock;

	ApiClients(ApiClientRows rows, MemberRows members, InstitutionRows institutions, MachineClients machines,
			AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.members = members;
		this.institutions = institutions;
		this.machines = machines;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Creates an API client; it exists at the sign-on within seconds, after which a
	 * secret can be created.
	 */
	@Transactional
	public ApiClientId create(Actor actor, String label) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		new FieldErrors().requireText(label, "label", "a name for the client", LABEL_LIMIT)
			.rejectIf(Members.hasControls(label), GeneralProblem.INVALID_CHARACTERS, "label",
					"Use only letters, digits, and punctuation.")
			.throwIfAny();
		String alias = this.institutions.current().orElseThrow(NotFound::new).alias();
		Member machine = this.members.save(Member.machine(label.strip(), Set.of(Role.EVALUATOR), this.clock));
		ApiClientId id = ApiClientId.next();
		String tail = id.value().toString().replace("-", "");
		String clientId = "alkimos-api-" + alias + "-" + tail.substring(tail.length() - TAIL);
		this.rows.insert(new ApiClientView(id, clientId, label.strip(), this.clock.instant(), false, null),
				machine.id(), actor.person());
		this.audit.record(actor, "identity.api-client-created", id);
		return id;
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

	/**
	 * Creates a new secret, returned once and stored nowhere here; the previous one stops
	 * working.
	 */
	@Transactional
	public String newSecret(Actor actor, ApiClientId client) {
		ApiClientView found = get(actor, client);
		if (found.revokedAt() != null) {
			throw new Conflict(IdentityProblem.API_CLIENT_REVOKED, "This client has been revoked.");
		}
		if (!found.ready()) {
			throw new Conflict(IdentityProblem.API_CLIENT_NOT_READY,
					"The client is still being set up. Try again in a minute.");
		}
		this.audit.record(actor, "identity.api-client-secret-made", client);
		try {
			return this.machines.newSecret(found.clientId());
		}
		catch (KeycloakAway ex) {
			throw new Conflict(IdentityProblem.SIGN_IN_SERVICE_UNREACHABLE,
					"The sign-in service can't be reached right now. Try again in a minute.");
		}
	}

	/** Revokes an API client: its requests are refused from now on. */
	@Transactional
	public void revoke(Actor actor, ApiClientId client) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		Member machine = this.rows.machineOf(client).flatMap(this.members::findById).orElseThrow(NotFound::new);
		machine.leave(this.clock);
		this.members.save(machine);
		this.rows.revoke(client, this.clock.instant());
		this.audit.record(actor, "identity.api-client-revoked", client);
	}

}
