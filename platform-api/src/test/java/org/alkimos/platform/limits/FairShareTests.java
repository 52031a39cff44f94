package org.alkimos.platform.limits;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
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

	private static final int REQUESTS = 100;

	/** Threads of a flood, each of which asks again after 5 ms: some hundred a second. */
	private static final int FLOOD = 12;

	private static final Limits OFF = new Limits(0, 0, 0, 0, Duration.ZERO, 0);

	private static final String SLOW = "/api/v1/slow-report";

	private static final String BUSY = "/api/v1/busy-report";

	@Autowired
	private ApiClient api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private FairShareFilter filter;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private final RequestMappingInfo slow = RequestMappingInfo.paths(SLOW).methods(RequestMethod.GET).build();

	private final RequestMappingInfo busy = RequestMappingInfo.paths(BUSY).methods(RequestMethod.GET).build();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@BeforeAll
	void addReports() throws NoSuchMethodException {
		var reports = new Reports(this.jdbc, this.transaction);
		this.mappings.registerMapping(this.slow, reports, Reports.class.getDeclaredMethod("slow"));
		this.mappings.registerMapping(this.busy, reports, Reports.class.getDeclaredMethod("busy"));
	}

	@AfterAll
	void removeThem() {
		this.mappings.unregisterMapping(this.slow);
		this.mappings.unregisterMapping(this.busy);
	}

	@Test
	void reportsThatHoldConnectionsLeaveSomeForTheOthers() {
		Limits share = new Limits(0, 0, 5, 50, Duration.ofSeconds(2), 0);
		double[] with = ratios(share, SLOW, 40, Duration.ZERO);
		double[] without = ratios(OFF, SLOW, 40, Duration.ZERO);
		System.out.printf(
				"p99 of the quiet institution beside 40 slow reports at a time, to alone: %s; without shares: %s%n",
				Arrays.toString(with), Arrays.toString(without));
		assertThat(best(with)).isLessThanOrEqualTo(2);
		assertThat(middle(without)).as("the harness sees a hogged pool").isGreaterThan(2);
	}

	/**
	 * The flood is made by the two cores that answer it, so that it slows everybody down
	 * by itself, even where it meets nothing but a server that says 429 to all. What the
	 * application adds to that is what counts.
	 */
	@Test
	void aFloodThatIsRefusedCostsTheOthersLittleMoreThanItsOwnMaking() throws IOException {
		HttpServer bare = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		bare.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		bare.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(429, -1);
			exchange.close();
		});
		bare.start();
		try {
			String nowhere = "http://localhost:" + bare.getAddress().getPort() + BUSY;
			Limits rate = new Limits(20, 20, 5, 50, Duration.ofSeconds(2), 0);
			double[] with = floodedRatios(rate, nowhere);
			double[] without = floodedRatios(OFF, nowhere);
			System.out.printf(
					"p99 of the quiet institution beside a flood, to beside the same flood at a bare server: %s; without limits: %s%n",
					Arrays.toString(with), Arrays.toString(without));
			assertThat(best(with)).isLessThanOrEqualTo(2);
			assertThat(middle(without)).as("the harness sees a flood that is let in").isGreaterThan(2);
		}
		finally {
			bare.stop(0);
		}
	}

	@Test
	void whoComesBackTooSoonIsTurnedAwayAtTheDoor() {
		Actor actor = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		give(actor.institution(), new Limits(1, 1, 5, 5, Duration.ZERO, 0));
		assertThat(get(actor, "/api/v1/programs").statusCode()).isEqualTo(200);
		var refused = get(actor, "/api/v1/programs");
		shares().remove(actor.institution());
		var atTheDoor = get(actor, "/api/v1/programs");
		assertThat(atTheDoor.statusCode()).isEqualTo(429);
		assertThat(atTheDoor.headers().firstValue("Retry-After")).isPresent();
		assertThat(new JsonMapper().readTree(atTheDoor.body())).isEqualTo(withoutInstance(refused.body()));
		var page = get(actor, "/programs");
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains("One moment, please", "<html");
		await().atMost(Duration.ofSeconds(5)).until(() -> get(actor, "/api/v1/programs").statusCode() == 200);
	}

	private static JsonNode withoutInstance(String body) {
		ObjectNode problem = (ObjectNode) new JsonMapper().readTree(body);
		problem.remove("instance");
		return problem;
	}

	@Test
	void whoIsTurnedAwayHearsWhenToComeAgain() {
		Actor actor = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		give(actor.institution(), new Limits(1, 1, 5, 5, Duration.ZERO, 0));
		assertThat(get(actor, "/api/v1/programs").statusCode()).isEqualTo(200);
		var refused = get(actor, "/api/v1/programs");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
		assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refused.body()).contains("Wait a few seconds", "\"status\":429");
		var page = get(Acting.as(actor.institution(), Role.PROGRAM_MANAGER), "/programs");
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains("One moment, please", "<html");
		Actor other = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		assertThat(get(other, "/api/v1/programs").statusCode()).isEqualTo(200);
	}

	@Test
	void strangersAreCountedByAddress() throws Exception {
		var strangers = new StrangersFilter(new Limits(0, 0, 0, 0, Duration.ZERO, 2));
		assertThat(List.of(knock(strangers, "1.2.3.4"), knock(strangers, "1.2.3.4"), knock(strangers, "1.2.3.4"),
				knock(strangers, "1.2.3.9")))
			.containsExactly(200, 200, 429, 200);
		assertThat(List.of(knock(strangers, "2001:db8:1:2:3:4:5:6"), knock(strangers, "2001:db8:1:2:9:9:9:9"),
				knock(strangers, "2001:db8:1:2:7:7:7:7")))
			.containsExactly(200, 200, 429);
	}

	private static int knock(StrangersFilter strangers, String address) throws Exception {
		var request = new org.springframework.mock.web.MockHttpServletRequest("GET", "/invitations/x");
		request.setRemoteAddr(address);
		var response = new org.springframework.mock.web.MockHttpServletResponse();
		strangers.doFilter(request, response, new org.springframework.mock.web.MockFilterChain());
		return response.getStatus();
	}

	/** Each round's p99 beside the flood here, divided by that beside the flood there. */
	private double[] floodedRatios(Limits limits, String there) {
		Actor quiet = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		Actor greedy = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		give(greedy.institution(), limits);
		p99(quiet);
		double[] ratios = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			double bare = p99Beside(quiet, greedy, there);
			ratios[round] = Math.round(100 * p99Beside(quiet, greedy, this.api.address() + BUSY) / bare) / 100.0;
		}
		return ratios;
	}

	private double p99Beside(Actor quiet, Actor greedy, String address) {
		return beside(FLOOD, greedy, address, Duration.ofMillis(5), () -> p99(quiet));
	}

	/** Each round's p99 beside the greedy institution, divided by its p99 alone. */
	private double[] ratios(Limits limits, String greed, int threads, Duration pause) {
		Actor quiet = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		Actor greedy = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		give(greedy.institution(), limits);
		p99(quiet);
		double[] ratios = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			double alone = p99(quiet);
			double beside = beside(threads, greedy, this.api.address() + greed, pause, () -> p99(quiet));
			ratios[round] = Math.round(100 * beside / alone) / 100.0;
		}
		return ratios;
	}

	/** Measures while so many threads ask without end. */
	private double beside(int threads, Actor greedy, String address, Duration pause, DoubleSupplier measure) {
		AtomicBoolean enough = new AtomicBoolean();
		List<Thread> crowd = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			crowd.add(Thread.ofVirtual().start(() -> saturate(greedy, address, pause, enough)));
		}
		LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
		double measured = measure.getAsDouble();
		enough.set(true);
		crowd.forEach(FairShareTests::join);
		return measured;
	}

	private void saturate(Actor greedy, String address, Duration pause, AtomicBoolean enough) {
		while (!enough.get()) {
			ask(greedy, address);
			LockSupport.parkNanos(pause.toNanos());
		}
	}

	private double p99(Actor actor) {
		long[] times = new long[REQUESTS];
		for (int i = 0; i < REQUESTS; i++) {
			long start = System.nanoTime();
			assertThat(get(actor, "/api/v1/programs").statusCode()).isEqualTo(200);
			times[i] = System.nanoTime() - start;
		}
		Arrays.sort(times);
		return times[(int) Math.ceil(REQUESTS * 0.99) - 1];
	}

	private HttpResponse<String> get(Actor actor, String path) {
		return ask(actor, this.api.address() + path);
	}

	/** With something that stands for a token, by which who is refused is known again. */
	private HttpResponse<String> ask(Actor actor, String address) {
		try {
			return this.http.send(HttpRequest.newBuilder(URI.create(address))
				.header(Acting.HEADER, Acting.write(actor))
				.header("Authorization", "Bearer " + actor.person().value())
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Limits of one institution, as if they were the settings. */
	private void give(TenantId institution, Limits limits) {
		shares().put(institution, new InstitutionShare(limits));
	}

	@SuppressWarnings("unchecked")
	private Map<TenantId, InstitutionShare> shares() {
		return (Map<TenantId, InstitutionShare>) Objects
			.requireNonNull(ReflectionTestUtils.getField(this.filter, "shares"));
	}

	private static double middle(double[] values) {
		return Arrays.stream(values).sorted().toArray()[values.length / 2];
	}

	private static double best(double[] values) {
		return Arrays.stream(values).min().orElseThrow();
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@RestController
	static final class Reports {

		private final JdbcClient jdbc;

		private final TransactionTemplate transaction;

		Reports(JdbcClient jdbc, TransactionTemplate transaction) {
			this.jdbc = jdbc;
			this.transaction = transaction;
		}

		/** Holds a connection for 50 ms and needs no processor, like a long query. */
		@GetMapping(SLOW)
		List<Map<String, Object>> slow() {
			return Objects.requireNonNull(this.transaction
				.execute((status) -> this.jdbc.sql("select pg_sleep(0.05)::text as slept").query().listOfRows()));
		}

		/** Needs a processor for 15 ms and no connection. */
		@GetMapping(BUSY)
		Map<String, Long> busy() {
			long end = System.nanoTime() + Duration.ofMillis(15).toNanos();
			long sum = 0;
			while (System.nanoTime() < end) {
				sum += Long.hashCode(sum + end);
			}
			return Map.of("sum", sum);
		}

	}

}
