package org.alkimos.platform.security;

import java.time.Duration;

import org.springframework.boot.test.context.TestComponent;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.machine.ApiClientId;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.identity.machine.ApiClients;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.ClientCredentials;

import static org.awaitility.Awaitility.await;

/** Makes and ends machine accounts, the way administrators do. */
@TestComponent
class Machines {

	private final ApiClients clients;

	private final KeycloakRealm realm;

	Machines(ApiClients clients, KeycloakRealm realm) {
		this.clients = clients;
		this.realm = realm;
	}

	/** A machine account that is ready for its secret. */
	ApiClientView create(Actor administrator) {
		return Tenancy.call(administrator.institution(), () -> {
			ApiClientId client = this.clients.create(administrator, "R scripts");
			return await().pollInSameThread()
				.atMost(Duration.ofSeconds(120))
				.until(() -> this.clients.get(administrator, client), ApiClientView::ready);
		});
	}

	/** A new secret of the machine account. */
	ClientCredentials credentials(Actor administrator, ApiClientView client) {
		String secret = Tenancy.call(administrator.institution(),
				() -> this.clients.newSecret(administrator, client.id()));
		return new ClientCredentials(this.realm.endpoint("token"), client.clientId(), secret);
	}

	void revoke(Actor administrator, ApiClientView client) {
		Tenancy.run(administrator.institution(), () -> this.clients.revoke(administrator, client.id()));
	}

}
