package org.alkimos.platform.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests that are right, nearly right, or not at all, from one seed. */
final class Requests {

	private static final List<String> VERSIONS = List.of("\"0\"", "\"1\"", "\"2\"", "W/\"0\"", "*", "\"\"", "x",
			"\"-1\"", "\"99999999999999\"", "\"0\", \"1\"", "0", "\"2147483647\"");

	private static final List<String> ACCEPTS = List.of("text/html", "text/csv", "application/xml", "*/*;q=0", "x",
			"application/json;q=2", "application/problem+json", ",", "image/*");

	private static final List<String> TYPES = List.of("text/plain", "application/json;charset=utf-16",
			"application/xml", "x/y/z", "multipart/form-data", "multipart/form-data;boundary=",
			"application/x-www-form-urlencoded", "json", "application/problem+json",
			"application/json;charset=nonsense");

	private static final Map<String, List<String>> ODD_HEADERS = Map.of("X-Forwarded-Proto", List.of("javascript", ""),
			"X-Forwarded-Port", List.of("abc", "-1", "999999"), "X-Forwarded-For", List.of("1.2.3.4", "x", "unknown"),
			"Forwarded", List.of("host=evil;proto=x", ";;="), "Accept-Language",
			List.of("xx-XX-x-x", "*", ";q=", "de".repeat(500)), "Range", List.of("bytes=0-0", "x"),
			"X-HTTP-Method-Override", List.of("DELETE"), "Content-Encoding", List.of("gzip"), "If-None-Match",
			List.of("*", "\"0\"", "x"));

	private final JsonMapper json;

	private final RandomGenerator random;

	private final Gibberish gibberish;

	private final Map<String, String> known;

	private final Map<String, String> foreign;

	Requests(JsonMapper json, RandomGenerator random, Map<String, String> known, Map<String, String> foreign) {
		this.json = json;
		this.random = random;
		this.gibberish = new Gibberish(random);
		this.known = known;
		this.foreign = foreign;
	}

	/**
	 * The next request.
	 * @param harmless whether it must not be right, because a right one would end
	 * something that the others need
	 */
	Made next(Operation operation, boolean harmless) {
		Map<String, String> ids = new HashMap<>(this.known);
		boolean spoiledPath = false;
		boolean first = true;
		for (String name : operation.endpoint().variables()) {
			double dice = (harmless && first) ? 0.75 + 0.25 * this.random.nextDouble() : this.random.nextDouble();
			first = false;
			if (dice > 0.93) {
				ids.put(name, encoded(this.gibberish.text()));
				spoiledPath = true;
			}
			else if (dice > 0.75) {
				ids.put(name, (dice > 0.85) ? this.foreign.getOrDefault(name, "x") : UUID.randomUUID().toString());
			}
		}
		Map<String, String> headers = headers(operation);
		byte[] body = body(operation, headers);
		String method = this.gibberish.chance(0.01)
				? this.gibberish.oneOf(List.of("PATCH", "HEAD", "OPTIONS", "FOO", "DELETE")) : operation.method();
		boolean elsewhere = spoiledPath || !method.equals(operation.method());
		if (harmless && elsewhere && !spoiledPath) {
			method = operation.method();
		}
		return new Made(new Asked(method, operation.endpoint().at(ids) + query(operation), headers, body), elsewhere);
	}

	private Map<String, String> headers(Operation operation) {
		Map<String, String> headers = new HashMap<>();
		if (operation.takesVersion() && this.gibberish.chance(0.9)) {
			headers.put("If-Match", this.gibberish.oneOf(VERSIONS));
		}
		if (operation.method().equals("POST") && this.gibberish.chance(0.2)) {
			headers.put("Idempotency-Key", this.gibberish
				.oneOf(List.of(UUID.randomUUID().toString(), "k", " ", "x".repeat(5000), "ü", "\"", "a,b")));
		}
		if (this.gibberish.chance(0.1)) {
			headers.put("Accept", this.gibberish.oneOf(ACCEPTS));
		}
		if (this.gibberish.chance(0.05)) {
			String name = this.gibberish.oneOf(ODD_HEADERS.keySet().stream().sorted().toList());
			headers.put(name, this.gibberish.oneOf(ODD_HEADERS.get(name)));
		}
		if (this.gibberish.chance(0.02)) {
			headers.put("Authorization",
					this.gibberish.oneOf(List.of("Bearer x", "Basic eDp5", "Bearer", "Bearer a.b.c", "x")));
		}
		return headers;
	}

	private byte[] body(Operation operation, Map<String, String> headers) {
		if (operation.takesFiles()) {
			return file(operation, headers);
		}
		if (!operation.takesJson() && this.gibberish.chance(0.95)) {
			return new byte[0];
		}
		headers.put("Content-Type", this.gibberish.chance(0.95) ? "application/json" : this.gibberish.oneOf(TYPES));
		JsonNode good = Bodies.good(this.json, operation, this.known);
		double dice = this.random.nextDouble();
		if (dice < 0.25) {
			return this.json.writeValueAsBytes(good);
		}
		if (dice < 0.88) {
			return this.json.writeValueAsBytes(this.gibberish.spoil(good));
		}
		return (dice < 0.9) ? new byte[0] : this.gibberish.broken(this.json, good);
	}

	private byte[] file(Operation operation, Map<String, String> headers) {
		headers.put("Content-Type", this.gibberish.chance(0.95) ? "multipart/form-data; boundary=" + Bodies.BOUNDARY
				: this.gibberish.oneOf(TYPES));
		String roster = Bodies.file(operation, this.known);
		if (this.gibberish.chance(0.7)) {
			int at = this.random.nextInt(roster.length());
			roster = roster.substring(0, at) + this.gibberish.text() + roster.substring(at);
		}
		return Bodies.upload(this.gibberish.oneOf(List.of(Bodies.part(operation), "mentors", "history", "other")),
				this.gibberish.oneOf(List.of("mentees.csv", "", "../../x", "a\\b", "x".repeat(500), "ü.csv")),
				this.gibberish.oneOf(List.of("text/csv", "text/plain", "application/zip", "x")),
				roster.getBytes(this.gibberish.chance(0.9) ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16));
	}

	private String query(Operation operation) {
		List<String> pairs = new ArrayList<>();
		for (JsonNode parameter : operation.queryParameters()) {
			for (int i = this.random.nextInt(3); i > 0; i--) {
				pairs.add(parameter.path("name").asString() + "=" + encoded(valueOf(parameter)));
			}
		}
		if (this.gibberish.chance(0.03)) {
			pairs.add(encoded(this.gibberish.text()) + "=" + encoded(this.gibberish.text()));
		}
		return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
	}

	private String valueOf(JsonNode parameter) {
		if (this.gibberish.chance(0.5)) {
			return this.gibberish.text();
		}
		JsonNode values = parameter.path("schema").path("enum");
		if (!values.isMissingNode()) {
			return values.get(this.random.nextInt(values.size())).asString();
		}
		return this.gibberish
			.oneOf(List.of("1", "20", "0", "-1", "201", "true", this.known.getOrDefault("podId", "x")));
	}

	/** Percent-encoded, and short enough for a request line. */
	static String encoded(String text) {
		String cut = (text.length() > 600) ? text.substring(0, 600) : text;
		return URLEncoder.encode(cut, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Ends of things; a right one would leave nothing to try the others on. */
	static boolean ends(Operation operation) {
		String path = operation.endpoint().path();
		String last = path.substring(path.lastIndexOf('/') + 1);
		return Set.of("closing", "opening", "withdrawal", "conclusion", "publication", "submission", "cancellation")
			.contains(last)
				|| (operation.method().equals("DELETE") && last.startsWith("{") && !path.contains("/roles/"));
	}

	/**
	 * A request and whether it may lead to another operation than it was made for.
	 */
	record Made(Asked asked, boolean elsewhere) {
	}

}
