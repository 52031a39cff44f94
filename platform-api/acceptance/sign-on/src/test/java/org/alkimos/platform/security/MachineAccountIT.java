package org.alkimos.platform.security;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Bearer;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.ClientCredentials;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs with real tokens of the real Keycloak. */
@SignOnTest
class MachineAccountIT {

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	@Autowired
	private Campus campus;

	@Autowired
	private Machines machines;

	@Autowired
	private AuditLog audit;

	@Autowired
	private ApiClient api;

	@Autowired
	private KeycloakRealm realm;

	@Test
	void aMachineReachesItsInstitutionButSeesNoMembersAndEndsAtOnce() {
		Actor administrator = this.campus.open("Machine University");
		ApiClientView client = this.machines.create(administrator);
		String token = this.machines.credentials(administrator, client).token();

		ResponseEntity<Map<String, Object>> own = get("/api/v1/institution", token, null);
		assertThat(own.getStatusCode().value()).isEqualTo(200);
		assertThat(own.getBody()).containsEntry("name", "Machine University");
		assertThat(get("/api/v1/members", token, null).getStatusCode().value()).isEqualTo(403);

		this.machines.revoke(administrator, client);
		assertThat(get("/api/v1/institution", token, null).getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void aTokenOfOneInstitutionOpensNoOther() {
		Actor here = this.campus.open("Here University");
		Actor there = this.campus.open("There University");
		String token = this.machines.credentials(here, this.machines.create(here)).token();
		String foreignAlias = this.machines.create(there).clientId().replaceAll("^alkimos-api-(.*)-[0-9a-f]+$", "$1");
		assertThat(get("/api/v1/institution", token, foreignAlias).getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void aNewSecretEndsTheOneBefore() {
		Actor administrator = this.campus.open("Secret University");
		ApiClientView client = this.machines.create(administrator);
		ClientCredentials first = this.machines.credentials(administrator, client);
		ClientCredentials second = this.machines.credentials(administrator, client);
		assertThat(first.ask().getStatusCode().value()).isEqualTo(401);
		assertThat(second.ask().getStatusCode().value()).isEqualTo(200);
		var made = new AuditFilter(null, "identity.api-client-secret-made", null);
		assertThat(Tenancy.call(administrator.institution(), () -> this.audit.read(administrator, made, null, 9)))
			.hasSize(2)
			.allMatch((entry) -> entry.subject().equals(client.id().value()));
	}

	@Test
	void aRealTokenForSomethingElseIsNoTokenHere() {
		String token = new ClientCredentials(this.realm.endpoint("token"), this.realm.provisioner().clientId(),
				this.realm.provisioner().clientSecret())
			.token();
		assertThat(get("/api/v1/institution", token, null).getStatusCode().value()).isEqualTo(401);
	}

	private ResponseEntity<Map<String, Object>> get(String path, String token, @Nullable String institution) {
		var request = this.api.anonymous().get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		if (institution != null) {
			request.header("Alkimos-Institution", institution);
		}
		return request.retrieve().toEntity(OBJECT);
	}

}
