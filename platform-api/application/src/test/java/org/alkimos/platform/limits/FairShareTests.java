package org.alkimos.platform.limits;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two institutions on one instance. The quiet one's 99th percentile is measured alone and
 * beside the greedy one, turn by turn, so that both meet the same machine; only their
 * ratio counts.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairShareTests {

	private static final int ROUNDS = 3;

	private static final int THREADS = 40;

	private static final Limits OFF = new Limits(0, 0, 0, 0, Duration.ZERO, 0, 0);

	private static final String SLOW = "/api/v1/slow-report";

	private static final String HELD = "/api/v1/held-report";

	private final RequestMappingInfo slow = RequestMappingInfo.paths(SLOW).methods(RequestMethod.GET).build();

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final RequestMappingHandlerMapping mappings;

	private final String address;

	private final Crowd crowd;

	FairShareTests(@Autowired ApiClient api, @Autowired FairShareFilter filter,
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.mappings = mappings;
		this.address = api.address() + SLOW;
		this.crowd = new Crowd(api, filter);
	}

	@BeforeAll
	void addReport() throws NoSuchMethodException {
		this.mappings.registerMapping(this.slow, new Report(this.jdbc, this.transaction),
				Report.class.getDeclaredMethod("slow"));
	}

	@AfterAll
	void removeIt() {
		this.mappings.unregisterMapping(this.slow);
	}

	@Tag(Extent.GUARANTEES)
	@Test
	void reportsThatHoldConnectionsLeaveSomeForTheOthers() {
		Limits share = new Limits(0, 0, 5, 50, Duration.ofSeconds(2), 0, 0);
		double[] with = ratios(share);
		double[] without = ratios(OFF);
		System.out.printf(
				"p99 of the quiet institution beside 40 slow reports at a time, to alone: %s; without shares: %s%n",
				Arrays.toString(with), Arrays.toString(without));
		assertThat(Crowd.best(with)).isLessThanOrEqualTo(2);
		assertThat(Crowd.middle(without)).as("the harness sees a hogged pool").isGreaterThan(2);
	}

	/** What every build can tell of fairness, without measuring time. */
	@Test
	void oneInstitutionNeverHoldsMoreThanItsShare() throws Exception {
		Held held = new Held();
		RequestMappingInfo mapping = RequestMappingInfo.paths(HELD).methods(RequestMethod.GET).build();
		this.mappings.registerMapping(mapping, held, Held.class.getDeclaredMethod("hold"));
		try (ExecutorService greedy = Executors.newVirtualThreadPerTaskExecutor()) {
			Actor actor = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
			this.crowd.give(actor.institution(), new Limits(0, 0, 2, 0, Duration.ZERO, 0, 0));
			hold(greedy, actor, 2);
			await().until(() -> held.inside.get() == 2);
			assertThat(this.crowd.get(actor, HELD).statusCode()).isEqualTo(429);
			assertThat(this.crowd.get(Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER), "/api/v1/programs")
				.statusCode()).isEqualTo(200);
			this.crowd.give(actor.institution(), OFF);
			hold(greedy, actor, 1);
			await("without shares a third one gets in").until(() -> held.inside.get() == 3);
			held.over.countDown();
		}
		finally {
			held.over.countDown();
			this.mappings.unregisterMapping(mapping);
		}
	}

	private void hold(ExecutorService greedy, Actor actor, int times) {
		for (int i = 0; i < times; i++) {
			greedy.submit(() -> this.crowd.get(actor, HELD));
		}
	}

	@Test
	void whoIsTurnedAwayHearsWhenToComeAgain() {
		Actor actor = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		this.crowd.give(actor.institution(), new Limits(1, 1, 5, 5, Duration.ZERO, 0, 0));
		assertThat(this.crowd.get(actor, "/api/v1/programs").statusCode()).isEqualTo(200);
		var refused = this.crowd.get(actor, "/api/v1/programs");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
		assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refused.body()).contains("Wait a few seconds", "\"status\":429");
		var page = this.crowd.get(Acting.as(actor.institution(), Role.PROGRAM_MANAGER), "/programs");
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains("Too many requests", "<html");
		Actor other = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		assertThat(this.crowd.get(other, "/api/v1/programs").statusCode()).isEqualTo(200);
	}

	/** With the limits taken back, only the door can refuse. */
	@Test
	void whoComesBackTooSoonIsTurnedAwayAtTheDoor() {
		Actor actor = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		this.crowd.give(actor.institution(), new Limits(1, 1, 5, 5, Duration.ZERO, 0, 0));
		assertThat(this.crowd.get(actor, "/api/v1/programs").statusCode()).isEqualTo(200);
		var refused = this.crowd.get(actor, "/api/v1/programs");
		this.crowd.takeBack(actor.institution());
		var atTheDoor = this.crowd.get(actor, "/api/v1/programs");
		assertThat(atTheDoor.statusCode()).isEqualTo(429);
		assertThat(atTheDoor.headers().firstValue("Retry-After")).isPresent();
		assertThat(problem(atTheDoor.body())).isEqualTo(problem(refused.body()));
		var page = this.crowd.get(actor, "/programs");
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains("Too many requests", "<html");
		await().until(() -> this.crowd.get(actor, "/api/v1/programs").statusCode() == 200);
	}

	private static JsonNode problem(String body) {
		ObjectNode problem = (ObjectNode) new JsonMapper().readTree(body);
		problem.remove("instance");
		return problem;
	}

	@Test
	void strangersAreCountedByAddress() throws Exception {
		var strangers = new AnonymousRateLimitFilter(new Limits(0, 0, 0, 0, Duration.ZERO, 2, 0),
				new RefusedRequests(new SimpleMeterRegistry()));
		assertThat(List.of(knock(strangers, "1.2.3.4"), knock(strangers, "1.2.3.4"), knock(strangers, "1.2.3.4"),
				knock(strangers, "1.2.3.9")))
			.containsExactly(200, 200, 429, 200);
		assertThat(List.of(knock(strangers, "2001:db8:1:2:3:4:5:6"), knock(strangers, "2001:db8:1:2:9:9:9:9"),
				knock(strangers, "2001:db8:1:2:7:7:7:7")))
			.containsExactly(200, 200, 429);
	}

	@Test
	void strangersAreCountedAtTheSignInPageToo() throws Exception {
		var strangers = new AnonymousRateLimitFilter(new Limits(0, 0, 0, 0, Duration.ZERO, 2, 0),
				new RefusedRequests(new SimpleMeterRegistry()));
		assertThat(List.of(knock(strangers, "1.2.3.4", "/sign-in"), knock(strangers, "1.2.3.4", "/sign-in/begin"),
				knock(strangers, "1.2.3.4", "/sign-in")))
			.containsExactly(200, 200, 429);
	}

	@Test
	void strangersAreCountedByTheDecodedPath() throws Exception {
		var strangers = new AnonymousRateLimitFilter(new Limits(0, 0, 0, 0, Duration.ZERO, 2, 0),
				new RefusedRequests(new SimpleMeterRegistry()));
		var request = new MockHttpServletRequest("GET", "/%73ign-in");
		request.setServletPath("/sign-in");
		assertThat(List.of(knock(strangers, request), knock(strangers, request), knock(strangers, request)))
			.containsExactly(200, 200, 429);
	}

	@Test
	void signInsAreCountedByTheTypedAddressWhateverTheirNetwork() throws Exception {
		var strangers = new AnonymousRateLimitFilter(new Limits(0, 0, 0, 0, Duration.ZERO, 0, 2),
				new RefusedRequests(new SimpleMeterRegistry()));
		assertThat(List.of(type(strangers, "1.2.3.4", "ada@uni.edu"), type(strangers, "1.2.3.5", "bea@uni.edu"),
				type(strangers, "1.2.3.6", " Ada@Uni.edu "), type(strangers, "1.2.3.7", "ada@uni.edu"),
				type(strangers, "1.2.3.8", "bea@uni.edu"), type(strangers, "1.2.3.9", "")))
			.containsExactly(200, 200, 200, 429, 200, 200);
	}

	private static int type(AnonymousRateLimitFilter strangers, String network, String email) throws Exception {
		var request = new MockHttpServletRequest("POST", "/sign-in");
		request.setServletPath("/sign-in");
		request.setRemoteAddr(network);
		request.setParameter("email", email);
		return knock(strangers, request);
	}

	private static int knock(AnonymousRateLimitFilter strangers, String address) throws Exception {
		return knock(strangers, address, "/invitations/x");
	}

	private static int knock(AnonymousRateLimitFilter strangers, String address, String path) throws Exception {
		var request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		request.setRemoteAddr(address);
		return knock(strangers, request);
	}

	private static int knock(AnonymousRateLimitFilter strangers, MockHttpServletRequest request) throws Exception {
		var response = new MockHttpServletResponse();
		strangers.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

	/** Each round's p99 beside the greedy institution, divided by its p99 alone. */
	private double[] ratios(Limits limits) {
		Actor quiet = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		Actor greedy = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		this.crowd.give(greedy.institution(), limits);
		this.crowd.p99(quiet);
		double[] ratios = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			double alone = this.crowd.p99(quiet);
			double beside = this.crowd.p99Beside(quiet, greedy, this.address, THREADS, Duration.ZERO);
			ratios[round] = Crowd.rounded(beside / alone);
		}
		return ratios;
	}

	@RestController
	static final class Held {

		private final AtomicInteger inside = new AtomicInteger();

		private final CountDownLatch over = new CountDownLatch(1);

		@GetMapping(HELD)
		int hold() throws InterruptedException {
			int now = this.inside.incrementAndGet();
			this.over.await();
			return now;
		}

	}

	@RestController
	static final class Report {

		private final JdbcClient jdbc;

		private final TransactionTemplate transaction;

		Report(JdbcClient jdbc, TransactionTemplate transaction) {
			this.jdbc = jdbc;
			this.transaction = transaction;
		}

		/** Holds a connection for 50 ms and needs no processor, like a long query. */
		@GetMapping(SLOW)
		List<Map<String, Object>> slow() {
			return Objects.requireNonNull(this.transaction
				.execute((status) -> this.jdbc.sql("select pg_sleep(0.05)::text as slept").query().listOfRows()));
		}

	}

}
