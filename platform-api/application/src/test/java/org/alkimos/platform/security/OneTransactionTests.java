package org.alkimos.platform.security;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.print.Pdf;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.RoundTrips;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request that reads has one transaction: it sets the institution, resolves the
 * membership, and makes the queries, and has ended when the answer is written. Round
 * trips are counted between the application and PostgreSQL.
 */
@PlatformTest
@Import({ RoundTrips.Counted.class, OneTransactionTests.Probes.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneTransactionTests {

	private static final int ATTEMPTS = 20;

	private final Actor administrator = Acting.as(Acting.newInstitution(), Role.INSTITUTION_ADMINISTRATOR);

	private final MockIssuer issuer = MockIssuer.start();

	private final Trust trust;

	private final RoundTrips trips;

	@Autowired
	private ApiClient api;

	@Autowired
	private Members members;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Probe probe;

	private String cohort = "";

	OneTransactionTests(@Autowired @Qualifier("bearerTokenDecoder") JwtDecoder decoder,
			@Autowired RoundTrips.RoundTripsOfThePool pool) {
		this.trust = new Trust(decoder);
		this.trust.in(this.issuer.decoder());
		this.trips = pool.trips();
	}

	@BeforeAll
	void openACohort() {
		RestClient manager = this.api.as(Acting.as(this.administrator.institution(), Role.PROGRAM_MANAGER));
		String program = Json.idIn(Json.post(manager, "/api/v1/programs", Map.of("name", "Career Catalyst")));
		LocalDate opens = LocalDate.now().plusDays(30);
		this.cohort = Json.idIn(Json.post(manager, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", "First", "opensOn", opens.toString(), "midYearOn", opens.plusMonths(4).toString(),
						"closesOn", opens.plusMonths(9).toString(), "timeZone", "America/New_York")));
	}

	@AfterAll
	void trustKeycloakAgain() {
		this.trust.close();
		this.issuer.close();
	}

	@Test
	void aCohortTakesThreeRoundTrips() {
		assertThat(tripsOf("/api/v1/cohorts/" + this.cohort, Role.EVALUATOR)).isEqualTo(3);
	}

	@Test
	void aCohortWithCountsTakesFour() {
		assertThat(tripsOf("/api/v1/cohorts/" + this.cohort, Role.PROGRAM_MANAGER)).isEqualTo(4);
	}

	@Test
	void anEntryInTheAuditLogIsInTheSameTransaction() {
		String path = "/api/v1/cohorts/" + this.cohort + "/participants";
		// Membership, cohort, participants, savepoint, entry, and commit.
		assertThat(tripsOf(path, Role.PROGRAM_MANAGER)).isLessThanOrEqualTo(7);
	}

	@Test
	void noTransactionIsOpenWhileAnAnswerIsWritten() {
		String token = tokenOf(Role.EVALUATOR);
		for (String path : new String[] { "json", "view", "pdf" }) {
			this.probe.reset();
			assertThat(ask("/api/v1/probe/" + path, token)).as(path).isEqualTo(200);
			assertThat(this.probe.whileAsked()).as("%s: in the controller", path).isTrue();
			assertThat(this.probe.whileWritten()).as("%s: when written", path).isFalse();
		}
	}

	@Test
	void aPdfInAServiceIsRefused() {
		assertThat(ask("/api/v1/probe/pdf-in-a-service", tokenOf(Role.EVALUATOR))).isEqualTo(500);
	}

	/** With a warm pool and statements that are prepared. */
	private int tripsOf(String path, Role role) {
		String token = tokenOf(role);
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			assertThat(ask(path, token)).isEqualTo(200);
		}
		return this.trips.fewest(ATTEMPTS, () -> ask(path, token));
	}

	private String tokenOf(Role role) {
		String subject = UUID.randomUUID().toString();
		in(() -> {
			PersonId person = this.members.enlist(this.administrator,
					new NewMember("Robin", "Reader", subject + "@uni.example", Set.of(role)));
			return this.jdbc.sql(
					"insert into identity.binding (binding_id, person_id, issuer, subject, made_at) values (gen_random_uuid(), ?, ?, ?, now())")
				.params(person.value(), this.issuer.name(), subject)
				.update();
		});
		return this.issuer.tokenOf(this.administrator, subject);
	}

	private int ask(String path, String token) {
		return this.api.anonymous()
			.get()
			.uri(path)
			.header("Authorization", "Bearer " + token)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	private <T> T in(Supplier<T> work) {
		return Objects.requireNonNull(Tenancy.<T, RuntimeException>call(this.administrator.institution(),
				() -> this.transaction.execute((status) -> work.get())));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Probes {

		@Bean
		Probe probe(TransactionTemplate transaction) {
			return new Probe(transaction);
		}

	}

	/**
	 * Notes whether a transaction is open in a controller, and when its answer is
	 * written.
	 */
	@RestController
	static class Probe {

		private static final String PAGE = "<html lang=\"en\"><head><title>Probe</title></head>"
				+ "<body><h1>Probe</h1></body></html>";

		private final AtomicReference<Boolean> asked = new AtomicReference<>(false);

		private final AtomicReference<Boolean> written = new AtomicReference<>(true);

		private final TransactionTemplate transaction;

		Probe(TransactionTemplate transaction) {
			this.transaction = transaction;
		}

		@GetMapping("/api/v1/probe/json")
		Answer json(Actor actor) {
			note(this.asked);
			return new Answer(() -> note(this.written));
		}

		@GetMapping("/api/v1/probe/view")
		ModelAndView view(Actor actor) {
			note(this.asked);
			return new ModelAndView((model, request, response) -> note(this.written));
		}

		@GetMapping("/api/v1/probe/pdf")
		byte[] pdf(Actor actor) {
			note(this.asked);
			byte[] file = Pdf.of(PAGE);
			note(this.written);
			return file;
		}

		@GetMapping("/api/v1/probe/pdf-in-a-service")
		byte[] pdfInAService(Actor actor) {
			return Objects.requireNonNull(this.transaction.execute((status) -> Pdf.of(PAGE)));
		}

		private static boolean note(AtomicReference<Boolean> place) {
			place.set(TransactionSynchronizationManager.isActualTransactionActive());
			return true;
		}

		void reset() {
			this.asked.set(false);
			this.written.set(true);
		}

		boolean whileAsked() {
			return this.asked.get();
		}

		boolean whileWritten() {
			return this.written.get();
		}

	}

	/** Is asked for its value when it is written. */
	static final class Answer {

		private final Supplier<Boolean> value;

		Answer(Supplier<Boolean> value) {
			this.value = value;
		}

		public boolean isWritten() {
			return this.value.get();
		}

	}

}
