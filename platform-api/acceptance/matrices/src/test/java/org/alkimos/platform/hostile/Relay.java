package org.alkimos.platform.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands between a generator of requests that is not ours and the application: signs each
 * request for a seat, puts ids that exist into most addresses, and has every answer
 * judged.
 */
final class Relay implements AutoCloseable {

	private static final Pattern VARIABLE = Pattern.compile("\\\\\\{([a-zA-Z]+)\\\\}");

	private static final Set<String> KEPT = Set.of("accept", "content-type", "if-match", "idempotency-key");

	private final FuzzedWorld world;

	private final String seat;

	private final String address;

	private final Random random;

	private final HttpServer server;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

	private final Map<String, String> faults = new ConcurrentHashMap<>();

	private final Set<String> succeeded = ConcurrentHashMap.newKeySet();

	Relay(FuzzedWorld world, String seat, String address, long seed) throws IOException {
		this.world = world;
		this.seat = seat;
		this.address = address;
		this.random = new Random(seed);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::relay);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	Map<Integer, Integer> statuses() {
		return new TreeMap<>(this.statuses);
	}

	/** One example of each fault, by operation. */
	Map<String, String> faults() {
		return new TreeMap<>(this.faults);
	}

	/** Operations that were answered with a status from 200 to 299. */
	Set<String> succeeded() {
		return this.succeeded;
	}

	private void relay(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			String uri = exchange.getRequestURI().toString();
			Optional<Operation> operation = operation(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
			var asked = new Asked(exchange.getRequestMethod(), operation.map((one) -> known(one, uri)).orElse(uri),
					headers(exchange), body);
			HttpResponse<String> answer = this.http.send(asked.at(this.address),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			note(operation, asked, answer);
			answer.headers()
				.firstValue("Content-Type")
				.ifPresent((type) -> exchange.getResponseHeaders().set("Content-Type", type));
			byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(answer.statusCode(), (content.length > 0) ? content.length : -1);
			exchange.getResponseBody().write(content);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void note(Optional<Operation> operation, Asked asked, HttpResponse<String> answer) {
		this.statuses.merge(answer.statusCode(), 1, Integer::sum);
		operation.filter((one) -> answer.statusCode() < 300).ifPresent((one) -> this.succeeded.add(one.toString()));
		Optional<String> fault = operation.isPresent()
				? this.world.judge().faultOf(operation.get(), answer, asked.uri().contains("//"))
				: Optional.of("status " + answer.statusCode()).filter((text) -> answer.statusCode() >= 500);
		fault.ifPresent((text) -> this.faults.putIfAbsent(operation + ": " + text,
				this.seat + ": " + asked + "\n    " + answer.statusCode() + " " + answer.body()));
	}

	private Map<String, String> headers(HttpExchange exchange) {
		Map<String, String> headers = new HashMap<>();
		exchange.getRequestHeaders().forEach((name, values) -> {
			if (KEPT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
				headers.put(name, values.getFirst());
			}
		});
		this.world.seats().sign(this.seat, headers);
		return headers;
	}

	private Optional<Operation> operation(String method, String path) {
		List<Operation> fitting = this.world.operations()
			.stream()
			.filter((one) -> one.method().equals(method) && matcher(one, path).matches())
			.toList();
		// Of "runs/{id}" and "runs/last" the one without a variable is meant.
		return fitting.stream()
			.min((one, other) -> one.endpoint().variables().size() - other.endpoint().variables().size());
	}

	private static Matcher matcher(Operation operation, String path) {
		return Pattern.compile(VARIABLE.matcher(escaped(operation)).replaceAll("([^/]*)")).matcher(path);
	}

	private static String escaped(Operation operation) {
		return operation.endpoint().path().replaceAll("[.{}]", "\\\\$0");
	}

	/** In three of four requests every id is one that exists. */
	private String known(Operation operation, String uri) {
		if (this.random.nextInt(4) == 0 || !this.world.ids().keySet().containsAll(operation.endpoint().variables())) {
			return uri;
		}
		int query = uri.indexOf('?');
		return operation.endpoint().at(this.world.ids()) + ((query < 0) ? "" : uri.substring(query));
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
