package org.alkimos.platform.hostile;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.alkimos.platform.isolation.MatrixRow;

import static org.awaitility.Awaitility.await;

/** Asks each operation once as it is meant, in an order in which each can succeed. */
final class Walk {

	/**
	 * Found in the order of the isolation matrix, but for moves, which need an open pod.
	 */
	private static final List<String> MOVING = List.of("POST /api/v1/match-runs/{runId}/moves",
			"DELETE /api/v1/match-runs/{runId}/moves/last", "PUT /api/v1/match-runs/{runId}/pods/{number}/lock",
			"DELETE /api/v1/match-runs/{runId}/pods/{number}/lock", "POST /api/v1/cohorts/{cohortId}/closing");

	private final JsonMapper json;

	private final Map<String, String> ids;

	private final BiFunction<String, Asked, HttpResponse<String>> send;

	private final Judge judge;

	private final Map<String, Integer> statuses = new TreeMap<>();

	private final List<String> faults = new java.util.ArrayList<>();

	Walk(JsonMapper json, Judge judge, Map<String, String> ids, BiFunction<String, Asked, HttpResponse<String>> send) {
		this.json = json;
		this.judge = judge;
		this.ids = new HashMap<>(ids);
		this.send = send;
	}

	/** Operations that did not succeed, with what they said. */
	Map<String, Integer> refusedOf(List<Operation> operations, boolean endings) {
		this.statuses.clear();
		Map<String, Integer> places = new HashMap<>();
		MatrixRow.all().forEach((row) -> places.put(row.endpoint().toString(), places.size()));
		operations.stream()
			.filter((operation) -> Requests.ends(operation) == endings)
			.sorted(Comparator.comparing((Operation operation) -> MOVING.indexOf(operation.toString()))
				.thenComparing((operation) -> places.getOrDefault(operation.toString(), 0)))
			.forEach(this::tryOnce);
		return Map.copyOf(this.statuses);
	}

	/** Answers on the way that the description does not promise. */
	List<String> faults() {
		return this.faults;
	}

	private void tryOnce(Operation operation) {
		HttpResponse<String> answer = null;
		for (String seat : seatsFor(operation)) {
			answer = patiently(operation, seat);
			String said = answer.body();
			this.judge.faultOf(operation, answer, false)
				.ifPresent((text) -> this.faults.add(operation + " as " + seat + ": " + text + "\n    " + said));
			if (answer.statusCode() < 300) {
				return;
			}
		}
		this.statuses.put(operation + ((answer != null) ? ": " + answer.body() : ""),
				(answer != null) ? answer.statusCode() : 0);
	}

	/** What other modules have to hear of first takes a moment. */
	private HttpResponse<String> patiently(Operation operation, String seat) {
		HttpResponse<String> first = ask(operation, seat);
		if (first.statusCode() != 409 || !operation.endpoint().path().matches(".*/(closing|cancellation)")) {
			return first;
		}
		AtomicReference<HttpResponse<String>> last = new AtomicReference<>(first);
		try {
			await().until(() -> {
				last.set(ask(operation, seat));
				return last.get().statusCode() != 409;
			});
		}
		catch (ConditionTimeoutException ex) {
			return last.get();
		}
		return last.get();
	}

	private List<String> seatsFor(Operation operation) {
		Set<org.alkimos.platform.isolation.Seat> allowed = MatrixRow.all()
			.stream()
			.filter((row) -> row.endpoint().toString().equals(operation.toString()))
			.findFirst()
			.orElseThrow()
			.allowed();
		return allowed.isEmpty() ? List.of(Seats.PLATFORM, "administrator")
				: allowed.stream().map((seat) -> seat.name().toLowerCase(java.util.Locale.ROOT)).toList();
	}

	private HttpResponse<String> ask(Operation operation, String seat) {
		Map<String, String> headers = new HashMap<>();
		if (operation.takesVersion()) {
			headers.put("If-Match", tagFor(operation, seat));
		}
		if (operation.endpoint().path().endsWith("/signatures")) {
			this.ids.put("version",
					read(seat, "/api/v1/pods/" + this.ids.get("podId") + "/agreement").path("version").asString());
		}
		byte[] body = new byte[0];
		if (operation.takesFiles()) {
			headers.put("Content-Type", "multipart/form-data; boundary=" + Bodies.BOUNDARY);
			body = Bodies.upload(Bodies.part(operation), "file.csv", "text/csv",
					Bodies.file(operation, this.ids).getBytes(java.nio.charset.StandardCharsets.UTF_8));
		}
		else if (operation.takesJson()) {
			headers.put("Content-Type", "application/json");
			body = this.json.writeValueAsBytes(Bodies.good(this.json, operation, this.ids));
		}
		return this.send.apply(seat,
				new Asked(operation.method(), operation.endpoint().at(idsFor(operation)), headers, body));
	}

	/** Ids that are spent by the operation are others than those the fuzzing needs. */
	private Map<String, String> idsFor(Operation operation) {
		Map<String, String> own = new HashMap<>(this.ids);
		if (operation.toString().equals("POST /api/v1/cohorts/{cohortId}/match-runs")) {
			own.put("cohortId", this.ids.get("draftCohort"));
		}
		if (operation.endpoint().path().endsWith("/cancellation")) {
			var started = this.send.apply("manager", new Asked("POST",
					"/api/v1/cohorts/" + this.ids.get("draftCohort") + "/match-runs", Map.of(), new byte[0]));
			own.put("runId", this.json.readTree(started.body()).path("id").asString("none"));
		}
		if (operation.endpoint().path().contains("/waves/")) {
			own.put("waveId", this.ids.get("plannedWave"));
		}
		if (operation.endpoint().path().endsWith("/replay")) {
			own.put("parkedEventId", this.ids.get("secondParkedEvent"));
		}
		return own;
	}

	private String tagFor(Operation operation, String seat) {
		String path = operation.endpoint().at(this.ids);
		for (String place : List.of(path, path.substring(0, path.lastIndexOf('/')))) {
			var answer = this.send.apply(seat, new Asked("GET", place, Map.of(), new byte[0]));
			if (answer.headers().firstValue("ETag").isPresent()) {
				return answer.headers().firstValue("ETag").get();
			}
		}
		// A part of something whose version stands in its body.
		String whole = path.substring(0, path.lastIndexOf('/'));
		return "\"" + read(seat, whole).path("version").asString("0") + "\"";
	}

	private JsonNode read(String seat, String path) {
		return this.json.readTree(this.send.apply(seat, new Asked("GET", path, Map.of(), new byte[0])).body());
	}

}
