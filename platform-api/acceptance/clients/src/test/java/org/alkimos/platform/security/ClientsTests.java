package org.alkimos.platform.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

import org.alkimos.clients.ListCohorts;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Generated clients compile, and list cohorts of a running application with a token. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTests {

	private static final Path PYTHON = Path.of("acceptance/clients/target/python");

	private static final Path EXAMPLE = Path.of("../docs/examples/list_cohorts.py");

	private final Trust trust;

	private final MockIssuer issuer = MockIssuer.start();

	@Autowired
	private Members members;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApiClient api;

	private String token = "";

	ClientsTests(@Autowired @Qualifier("bearerTokenDecoder") JwtDecoder decoder) {
		this.trust = new Trust(decoder);
		this.trust.in(this.issuer.decoder());
	}

	@BeforeAll
	void prepareACohortAndAManager() {
		Actor administrator = Acting.as(Acting.newInstitution(), Role.INSTITUTION_ADMINISTRATOR);
		String subject = UUID.randomUUID().toString();
		Tenancy.call(administrator.institution(), () -> this.transaction.execute((status) -> {
			PersonId person = this.members.enlist(administrator,
					new NewMember("Mara", "Manager", "mara@uni.example", Set.of(Role.PROGRAM_MANAGER)));
			this.jdbc.sql("insert into identity.binding (binding_id, person_id, issuer, subject, made_at) values (gen_random_uuid(), ?, ?, ?, now())")
				.params(person.value(), this.issuer.name(), subject)
				.update();
			return person;
		}));
		this.token = this.issuer.tokenOf(administrator, subject);
		RestClient manager = this.api.as(Acting.as(administrator.institution(), Role.PROGRAM_MANAGER));
		String program = Json.idIn(Json.post(manager, "/api/v1/programs", Map.of("name", "Career Catalyst")));
		LocalDate opens = LocalDate.now().plusDays(30);
		Json.post(manager, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", "Cohort 2027", "opensOn", opens.toString(), "midYearOn", opens.plusMonths(4).toString(),
						"closesOn", opens.plusMonths(9).toString(), "timeZone", "America/New_York"));
	}

	@AfterAll
	void trustKeycloakAgain() {
		this.trust.close();
		this.issuer.close();
	}

	@Test
	void theJavaClientListsCohorts() throws Exception {
		assertThat(ListCohorts.of(this.api.address(), this.token))
			.containsExactly("Career Catalyst, Cohort 2027, ENROLLMENT");
	}

	@Test
	void thePythonClientListsTheSameCohorts() throws Exception {
		run(List.of("python3", "-m", "compileall", "-q", "alkimos_client"));
		String printed = run(List.of("python3", EXAMPLE.toAbsolutePath().toString()));
		assertThat(printed.lines().toList()).isEqualTo(ListCohorts.of(this.api.address(), this.token));
	}

	private String run(List<String> command) throws IOException, InterruptedException {
		ProcessBuilder python = new ProcessBuilder(command).directory(PYTHON.toFile()).redirectErrorStream(true);
		python.environment().put("PYTHONPATH", PYTHON.toAbsolutePath().toString());
		python.environment().put("ALKIMOS", this.api.address());
		python.environment().put("TOKEN", this.token);
		Process process = python.start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(printed).isZero();
		return printed;
	}

}
