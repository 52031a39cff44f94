package org.alkimos.platform.security;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.identity.ApiClientId;
import org.alkimos.identity.ApiClientView;
import org.alkimos.identity.ApiClients;
import org.alkimos.identity.KeycloakRealm;
import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Programs with real tokens of the real Keycloak. */
@SignOnTest
class MachineAccountIT {

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClients clients;

	@Autowired
	private AuditLog audit;

	@Autowired
	private ApiClient api;

	@Autowired
	private KeycloakRealm realm;

	@Test
	void aMachineReachesItsInstitutionButSeesNoMembersAndEndsAtOnce() {
		Actor administrator = this.campus.open("Machine University");
		ApiClientView client = create(administrator);
		String secret = secretOf(administrator, client.id());
		String token = token(client.clientId(), secret);

		ResponseEntity<Map<String, Object>> own = get("/api/v1/institution", token, null);
		assertThat(own.getStatusCode().value()).isEqualTo(200);
		assertThat(own.getBody()).containsEntry("name", "Machine University");
		assertThat(get("/api/v1/members", token, null).getStatusCode().value()).isEqualTo(403);

		Tenancy.run(administrator.institution(), () -> this.clients.revoke(administrator, client.id()));
		assertThat(get("/api/v1/institution", token, null).getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void aTokenOfOneInstitutionOpensNoOther() {
		Actor here = this.campus.open("Here University");
		Actor there = this.campus.open("There University");
		ApiClientView client = create(here);
		String token = token(client.clientId(), secretOf(here, client.id()));
		String foreignAlias = create(there).clientId().replaceAll("^alkimos-api-(.*)-[0-9a-f]+$", "$1");
		assertThat(get("/api/v1/institution", token, foreignAlias).getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void aNewSecretEndsTheOneBefore() {
		Actor administrator = this.campus.open("Secret University");
		ApiClientView client = create(administrator);
		String first = secretOf(administrator, client.id());
		String second = secretOf(administrator, client.id());
		assertThat(tokenStatus(client.clientId(), first)).isEqualTo(401);
		assertThat(tokenStatus(client.clientId(), second)).isEqualTo(200);
		var made = new AuditFilter(null, "identity.api-client-secret-made", null);
		assertThat(Tenancy.call(administrator.institution(), () -> this.audit.read(administrator, made, null, 9)))
			.hasSize(2)
			.allMatch((entry) -> entry.subject().equals(client.id().value()));
	}

	@Test
	void aRealTokenForSomethingElseIsNoTokenHere() {
		String token = token(this.realm.provisioner().clientId(), this.realm.provisioner().clientSecret());
		assertThat(get("/api/v1/institution", token, null).getStatusCode().value()).isEqualTo(401);
	}

	private ApiClientView create(Actor administrator) {
		return Tenancy.call(administrator.institution(), () -> {
			ApiClientId client = this.clients.create(administrator, "R scripts");
			return await().pollInSameThread()
				.atMost(Duration.ofSeconds(120))
				.until(() -> this.clients.get(administrator, client), ApiClientView::ready);
		});
	}

	private String secretOf(Actor administrator, ApiClientId client) {
		return Tenancy.call(administrator.institution(), () -> this.clients.newSecret(administrator, client));
	}

	private ResponseEntity<Map<String, Object>> get(String path, String token, @Nullable String institution) {
		var request = this.api.anonymous().get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		if (institution != null) {
			request.header("Alkimos-Institution", institution);
		}
		return request.retrieve().toEntity(OBJECT);
	}

	private String token(String clientId, String secret) {
		Map<String, Object> answer = Objects.requireNonNull(ask(clientId, secret).getBody());
		return String.valueOf(answer.get("access_token"));
	}

	private int tokenStatus(String clientId, String secret) {
		return ask(clientId, secret).getStatusCode().value();
	}

	private ResponseEntity<Map<String, Object>> ask(String clientId, String secret) {
		var form = new LinkedMultiValueMap<String, String>();
		form.add("grant_type", "client_credentials");
		form.add("client_id", clientId);
		form.add("client_secret", secret);
		return RestClient.builder().defaultStatusHandler((status) -> true, (request, response) -> {
		})
			.build()
			.post()
			.uri(this.realm.endpoint("token"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.toEntity(OBJECT);
	}

}
