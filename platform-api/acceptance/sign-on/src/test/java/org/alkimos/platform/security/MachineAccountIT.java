package org.alkimos.platform.security;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Bearer;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.ClientCredentials;

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
	private Machines machines;

	@Autowired
	private AuditLog audit;

	@Autowired
	private Members members;

	@Autowired
	private ApiClient api;

	@Autowired
	private KeycloakRealm realm;

	@Test
	void aMachineReachesWhatItsRightsSayAndEndsAtOnce() {
		Actor administrator = this.campus.open("Machine University");
		ApiClientView client = this.machines.create(administrator, MachineRight.READ_ROSTER);
		String token = this.machines.credentials(administrator, client).token();

		ResponseEntity<Map<String, Object>> own = get("/api/v1/institution", token, null);
		assertThat(own.getStatusCode().value()).isEqualTo(200);
		assertThat(own.getBody()).containsEntry("name", "Machine University");
		assertThat(get("/api/v1/members", token, null).getStatusCode().value()).isEqualTo(200);
		assertThat(get("/api/v1/closed-waves", token, null).getStatusCode().value()).isEqualTo(403);
		assertThat(this.machines.get(administrator, client).lastUsedOn()).isEqualTo(LocalDate.now(ZoneOffset.UTC));

		this.machines.revoke(administrator, client);
		assertThat(get("/api/v1/institution", token, null).getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void whoPullsResultsSeesNoMembers() {
		Actor administrator = this.campus.open("Results University");
		String token = this.machines.credentials(administrator, this.machines.create(administrator)).token();
		assertThat(get("/api/v1/closed-waves", token, null).getStatusCode().value()).isEqualTo(200);
		assertThat(get("/api/v1/members", token, null).getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void theAuditLogNamesTheMachine() {
		Actor administrator = this.campus.open("Audited University");
		ApiClientView client = this.machines.create(administrator, MachineRight.WRITE_ROSTER);
		String token = this.machines.credentials(administrator, client).token();
		assertThat(this.api.anonymous()
			.post()
			.uri("/api/v1/programs")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.body(Map.of("name", "Made by a machine"))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(201);
		AuditEntry entry = entries(administrator, "programs.program-opened").getFirst();
		assertThat(entry.rights()).containsExactly(MachineRight.WRITE_ROSTER);
		assertThat(entry.roles()).isEmpty();
		assertThat(Tenancy.call(administrator.institution(),
				() -> this.members.namesOf(administrator, Set.of(entry.actor()))))
			.containsValue(new PersonName("", "R scripts"));
	}

	@Test
	void aTokenOfOneInstitutionOpensNoOther() {
		Actor here = this.campus.open("Here University");
		Actor there = this.campus.open("There University");
		String token = this.machines.credentials(here, this.machines.create(here)).token();
		String foreignAlias = this.machines.credentials(there, this.machines.create(there))
			.clientId()
			.replaceAll("^alkimos-api-(.*)-[0-9a-f]+$", "$1");
		assertThat(get("/api/v1/institution", token, foreignAlias).getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void twoSecretsWorkUntilTheFirstIsEnded() {
		Actor administrator = this.campus.open("Secret University");
		ApiClientView client = this.machines.create(administrator);
		ClientCredentials first = this.machines.credentials(administrator, client);
		ClientCredentials second = this.machines.credentials(administrator, client);
		String old = first.token();
		assertThat(get("/api/v1/institution", old, null).getStatusCode().value()).isEqualTo(200);
		assertThat(get("/api/v1/institution", second.token(), null).getStatusCode().value()).isEqualTo(200);

		this.machines.end(administrator, client, first);
		assertThat(get("/api/v1/institution", old, null).getStatusCode().value()).isEqualTo(403);
		assertThat(get("/api/v1/institution", second.token(), null).getStatusCode().value()).isEqualTo(200);
		await().atMost(Duration.ofSeconds(120)).until(() -> first.ask().getStatusCode().value() == 401);
		assertThat(second.ask().getStatusCode().value()).isEqualTo(200);
		assertThat(entries(administrator, "identity.api-client-secret-made")).hasSize(2)
			.allMatch((entry) -> entry.subject().equals(client.id().value()));
		assertThat(entries(administrator, "identity.api-client-secret-ended")).hasSize(1);
	}

	@Test
	void aRealTokenForSomethingElseIsNoTokenHere() {
		String token = new ClientCredentials(this.realm.endpoint("token"), this.realm.provisioner().clientId(),
				this.realm.provisioner().clientSecret())
			.token();
		assertThat(get("/api/v1/institution", token, null).getStatusCode().value()).isEqualTo(401);
	}

	private List<AuditEntry> entries(Actor administrator, String action) {
		var filter = new AuditFilter(null, action, null);
		return Tenancy.call(administrator.institution(), () -> this.audit.read(administrator, filter, null, 9));
	}

	private ResponseEntity<Map<String, Object>> get(String path, String token, @Nullable String institution) {
		var request = this.api.anonymous().get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		if (institution != null) {
			request.header("Alkimos-Institution", institution);
		}
		return request.retrieve().toEntity(OBJECT);
	}

}
