package org.alkimos.platform.security;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import org.springframework.boot.test.context.TestComponent;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.machine.ApiClientSecrets;
import org.alkimos.identity.machine.ApiClientTerms;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.identity.machine.ApiClients;
import org.alkimos.identity.machine.IssuedSecret;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.ClientCredentials;

/** Makes and ends machine accounts, the way administrators do. */
@TestComponent
class Machines {

	private final ApiClients clients;

	private final ApiClientSecrets secrets;

	private final KeycloakRealm realm;

	Machines(ApiClients clients, ApiClientSecrets secrets, KeycloakRealm realm) {
		this.clients = clients;
		this.secrets = secrets;
		this.realm = realm;
	}

	/** A machine account of the administrator that pulls results. */
	ApiClientView create(Actor administrator) {
		return create(administrator, MachineRight.PULL_RESULTS);
	}

	/** A machine account of the administrator with these rights. */
	ApiClientView create(Actor administrator, MachineRight... rights) {
		var terms = new ApiClientTerms(Set.of(rights), administrator.person(), LocalDate.now(ZoneOffset.UTC));
		return Tenancy.call(administrator.institution(),
				() -> this.clients.get(administrator, this.clients.create(administrator, "R scripts", terms)));
	}

	/** One more secret of the machine account. */
	ClientCredentials credentials(Actor administrator, ApiClientView client) {
		IssuedSecret secret = Tenancy.call(administrator.institution(),
				() -> this.secrets.create(administrator, client.id()));
		return new ClientCredentials(this.realm.endpoint("token"), secret.clientId(), secret.clientSecret());
	}

	void end(Actor administrator, ApiClientView client, ClientCredentials credentials) {
		Tenancy.run(administrator.institution(),
				() -> this.secrets.end(administrator, client.id(), credentials.clientId()));
	}

	ApiClientView get(Actor administrator, ApiClientView client) {
		return Tenancy.call(administrator.institution(), () -> this.clients.get(administrator, client.id()));
	}

	void revoke(Actor administrator, ApiClientView client) {
		Tenancy.run(administrator.institution(), () -> this.clients.revoke(administrator, client.id()));
	}

}
