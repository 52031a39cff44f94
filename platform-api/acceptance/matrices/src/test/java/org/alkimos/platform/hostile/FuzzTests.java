package org.alkimos.platform.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.local.Extent;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Endpoint;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole API under right, nearly right and broken requests of every seat: no answer of
 * 500 or above, none that the description does not promise, and each operation can
 * succeed. The same seed sends the same requests; builds take one, the long form others.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Extent.SIZED)
class FuzzTests {

	private static final int REQUESTS = Extent.of("alkimos.fuzz.requests", 250, 1000);

	private static final long SEED = Long.getLong("alkimos.fuzz.seed", 20261127);

	/**
	 * These need the sign-on, an institution's provider, a person who may be erased, the
	 * hash of what was looked at, a cohort whose pods are not published, a run at work, a
	 * draft to put away, the number of a sheet or a move taken back; they succeed in
	 * MachineAccountIT, IdentityProvidersTests, EvaluationApiTests and AuditMatrixTests,
	 * a co-mentor in CoMentorPagesTests.
	 */
	private static final List<String> TRIED_ELSEWHERE = List.of("GET /api/v1/list-imports/{listId}:",
			"POST /api/v1/api-clients/{apiClientId}/secret", "PUT /api/v1/identity-provider", "POST /api/v1/webhooks:",
			"POST /api/v1/cohorts/{cohortId}/waves/{waveId}/paper-answers",
			"POST /api/v1/cohorts/{cohortId}/waves/{waveId}/reminder", "PUT /api/v1/assessments/{assessmentId}/sharing",
			"POST /api/v1/members/{personId}/erasure", "POST /api/v1/cohorts/{cohortId}/repairs",
			"PUT /api/v1/cohorts/{cohortId}/pods/{podId}/extension", "POST /api/v1/match-runs/{runId}/early-end",
			"POST /api/v1/match-runs/{runId}/cancellation", "POST /api/v1/match-runs/{runId}/publication",
			"POST /api/v1/match-runs/{runId}/moves/last", "PUT /api/v1/match-runs/{runId}/pods/{number}/co-mentor",
			"DELETE /api/v1/match-runs/{runId}:", "PUT /api/v1/cohorts/{cohortId}/choices/",
			"POST /api/v1/cohorts/{cohortId}/choices/", "DELETE /api/v1/cohorts/{cohortId}/choices/");

	/** Promises plain text and answers JSON. */
	private static final String PLANTED = """
			{"requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
			 "responses": {"200": {"content": {"text/plain": {}}}, "400": {}, "406": {}, "413": {}, "415": {}, "422": {}}}""";

	private final JsonMapper json = new JsonMapper();

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private ApiClient api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private FuzzedWorld world;

	@BeforeAll
	void prepare() {
		this.world = FuzzedWorld.of(this.json, this.api, new Parking(this.jdbc, this.transaction)::park);
	}

	@Test
	void everyAnswerIsOneThatIsPromised() throws InterruptedException {
		Walk walk = new Walk(this.json, this.world.judge(), this.world.ids(), this::send);
		Map<String, Integer> refused = new TreeMap<>(walk.refusedOf(this.world.operations(), false));
		List<String> faults = Collections.synchronizedList(new ArrayList<>());
		Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
		List<Thread> threads = this.world.seats()
			.actors()
			.keySet()
			.stream()
			.map((seat) -> Thread.ofPlatform().start(() -> fuzz(seat, faults, statuses)))
			.toList();
		for (Thread thread : threads) {
			thread.join();
		}
		refused.putAll(walk.refusedOf(this.world.operations(), true));
		faults.addAll(walk.faults());
		refused.keySet().removeIf((operation) -> TRIED_ELSEWHERE.stream().anyMatch(operation::startsWith));
		System.out.printf("Fuzzing with -Dalkimos.fuzz.seed=%d: %d operations, %d seats, %d requests each: %s%n", SEED,
				this.world.operations().size(), this.world.seats().actors().size(), REQUESTS, new TreeMap<>(statuses));
		assertThat(refused).as("operations that never succeeded").isEmpty();
		assertThat(summary(faults)).as("faults with -Dalkimos.fuzz.seed=%d", SEED).isEmpty();
		assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(REQUESTS * this.world.seats().actors().size());
	}

	@RestController
	static final class Unchecked {

		@PostMapping("/api/v1/planted")
		Map<String, Object> cast(@RequestBody Object body) {
			return Map.of("name", ((Map<?, ?>) body).size());
		}

	}

	@Test
	void anUncheckedCastIsCaughtAndSoIsAnAnswerOfAnotherKind() throws NoSuchMethodException {
		var mapping = RequestMappingInfo.paths("/api/v1/planted").methods(RequestMethod.POST).build();
		this.mappings.registerMapping(mapping, new Unchecked(),
				Unchecked.class.getDeclaredMethod("cast", Object.class));
		try {
			Operation planted = new Operation(new Endpoint("POST", "/api/v1/planted"), this.json.readTree(PLANTED));
			Requests requests = new Requests(this.json, new Random(SEED), this.world.ids(), this.world.foreign());
			List<String> faults = new ArrayList<>();
			for (int i = 0; i < 300; i++) {
				var answer = send("manager", requests.next(planted, false).asked());
				this.world.judge().faultOf(planted, answer, false).ifPresent(faults::add);
			}
			assertThat(faults).as("seed %d", SEED).contains("status 500");
			assertThat(faults).as("seed %d", SEED).anyMatch((fault) -> fault.startsWith("undocumented content type"));
		}
		finally {
			this.mappings.unregisterMapping(mapping);
		}
	}

	private void fuzz(String seat, List<String> faults, Map<Integer, Integer> statuses) {
		Random random = new Random(SEED ^ seat.hashCode());
		Requests requests = new Requests(this.json, random, this.world.ids(), this.world.foreign());
		for (int i = 0; i < REQUESTS; i++) {
			Operation operation = this.world.operations().get(random.nextInt(this.world.operations().size()));
			var made = requests.next(operation, Requests.ends(operation));
			HttpResponse<String> answer = send(seat, made.asked());
			statuses.merge(answer.statusCode(), 1, Integer::sum);
			if (made.asked().method().equals("HEAD") || made.asked().method().equals("OPTIONS")) {
				continue;
			}
			Optional<String> fault = this.world.judge().faultOf(operation, answer, made.elsewhere());
			fault.ifPresent((text) -> faults
				.add(operation + " as " + seat + ": " + text + "\n    " + made.asked() + "\n    " + answer.statusCode()
						+ " " + answer.body().substring(0, Math.min(300, answer.body().length()))));
		}
	}

	/** One example of each kind of fault is enough to read. */
	private static List<String> summary(List<String> faults) {
		Map<String, String> kinds = new TreeMap<>();
		faults.forEach((fault) -> kinds
			.putIfAbsent(fault.substring(fault.indexOf(": "), fault.indexOf('\n')).replaceAll("/\\d+", "/n"), fault));
		return List.copyOf(kinds.values());
	}

	private HttpResponse<String> send(String seat, Asked asked) {
		Map<String, String> headers = new HashMap<>(asked.headers());
		this.world.seats().sign(seat, headers);
		try {
			return this.http.send(new Asked(asked.method(), asked.uri(), headers, asked.body()).at(this.api.address()),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(asked.toString(), ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
