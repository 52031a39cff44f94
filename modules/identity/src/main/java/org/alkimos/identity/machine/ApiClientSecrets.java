package org.alkimos.identity.machine;

import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.keycloak.KeycloakAway;
import org.alkimos.identity.machine.MachineSecrets.Issued;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/**
 * Creates and ends secrets of API clients. For administrators. To rotate without a gap,
 * create the second secret, let the software use it, and end the first.
 */
@Service
public class ApiClientSecrets {

	private final ApiClientRows rows;

	private final MachineSecrets secrets;

	private final SecretEnds ends;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	ApiClientSecrets(ApiClientRows rows, MachineSecrets secrets, SecretEnds ends, AuditTrail audit,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.secrets = secrets;
		this.ends = ends;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * Creates one more secret, returned once and stored nowhere here; another one in
	 * force keeps working. Calls the sign-in service between two transactions.
	 * @throws Conflict if two are in force, the client is revoked, or the sign-in service
	 * cannot be reached
	 */
	public IssuedSecret create(Actor actor, ApiClientId id) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		ApiClientView client = Objects.requireNonNull(this.transaction.execute((status) -> requireRoom(id)));
		Issued issued = issue(client);
		try {
			this.transaction.executeWithoutResult((status) -> accept(actor, id, issued));
		}
		catch (RuntimeException ex) {
			this.secrets.withdraw(issued);
			throw ex;
		}
		return new IssuedSecret(issued.clientId(), issued.registered().secret());
	}

	private void accept(Actor actor, ApiClientId id, Issued issued) {
		this.rows.lock(id);
		requireRoom(id);
		this.secrets.accept(id, issued);
		this.audit.record(actor, "identity.api-client-secret-made", id, issued.clientId());
	}

	private Issued issue(ApiClientView client) {
		try {
			return this.secrets.issue(client.label());
		}
		catch (KeycloakAway ex) {
			throw new Conflict(IdentityProblem.SIGN_IN_SERVICE_UNREACHABLE,
					"The sign-in service can't be reached right now. Try again in a minute.");
		}
	}

	private ApiClientView requireRoom(ApiClientId id) {
		ApiClientView client = this.rows.find(id).orElseThrow(NotFound::new).requireInForce();
		if (client.secrets().size() >= ApiClientView.MOST_SECRETS) {
			throw new Conflict(IdentityProblem.API_CLIENT_HAS_TWO_SECRETS,
					"This client has two secrets. End one before you create another.");
		}
		return client;
	}

	/** Ends a secret: its tokens are refused from now on. Idempotent. */
	@Transactional
	public void end(Actor actor, ApiClientId id, String clientId) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		PersonId machine = this.rows.machineOf(id).orElseThrow(NotFound::new);
		if (this.ends.end(id, machine, clientId)) {
			this.audit.record(actor, "identity.api-client-secret-ended", id, clientId);
		}
	}

}
