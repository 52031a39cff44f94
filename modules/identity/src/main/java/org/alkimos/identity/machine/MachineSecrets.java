package org.alkimos.identity.machine;

import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.InstitutionRows;
import org.alkimos.identity.InstitutionView;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.keycloak.MachineClients;
import org.alkimos.identity.keycloak.MachineClients.Home;
import org.alkimos.identity.keycloak.MachineClients.Registered;
import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * Secrets of API clients at the sign-in service. Two can be in force because each is a
 * client of its own there: Keycloak's rotation of one client's secret is a preview
 * feature that an operator would have to enable, and it ends secrets by its own calendar.
 */
@Component
public class MachineSecrets {

	private static final int TAIL = 10;

	private final SecretRows rows;

	private final InstitutionRows institutions;

	private final Organizations organizations;

	private final MachineClients machines;

	private final KeycloakRealm realm;

	private final TransactionTemplate transaction;

	MachineSecrets(SecretRows rows, InstitutionRows institutions, Organizations organizations, MachineClients machines,
			KeycloakRealm realm, PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.institutions = institutions;
		this.organizations = organizations;
		this.machines = machines;
		this.realm = realm;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** Registers a client for one more secret; outside any transaction. */
	Issued issue(String label) {
		InstitutionView institution = within(() -> this.institutions.current().orElseThrow(NotFound::new));
		String tail = TypedIds.next().toString().replace("-", "");
		String clientId = "alkimos-api-" + institution.alias() + "-" + tail.substring(tail.length() - TAIL);
		String organization = this.organizations.ensure(Tenancy.current(), institution.alias(), institution.name());
		return new Issued(clientId, this.machines.register(clientId, label,
				new Home(Tenancy.current(), institution.alias(), organization)));
	}

	/** Accepts tokens of this secret from the commit on. */
	void accept(ApiClientId client, Issued issued) {
		this.rows.insert(client, issued.clientId(), this.realm.issuer(), issued.registered().subject());
	}

	/** Undoes {@link #issue} if the secret was not accepted. */
	void withdraw(Issued issued) {
		this.machines.remove(issued.clientId());
	}

	/** Removes ended secrets at the sign-in service; idempotent. */
	public void settle(PersonId machine) {
		for (String ended : within(() -> this.rows.ended(machine))) {
			this.machines.remove(ended);
			this.transaction.executeWithoutResult((status) -> this.rows.delete(ended));
		}
	}

	private <T> T within(Supplier<T> read) {
		return Objects.requireNonNull(this.transaction.execute((status) -> read.get()));
	}

	/** A client at the sign-in service whose tokens are not accepted yet. */
	record Issued(String clientId, Registered registered) {
	}

}
