package org.alkimos.platform.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Stands between the application and the real Keycloak, and notes what is asked of its
 * administration.
 */
class CountedKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** Requests to the administration, method and path. */
	static final List<String> CALLS = new CopyOnWriteArrayList<>();

	private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "content-length", "transfer-encoding",
			"upgrade", "http2-settings");

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String keycloak = context.getEnvironment().getRequiredProperty("alkimos.keycloak.url");
		HttpServer server = start(keycloak);
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("counted",
					Map.of("alkimos.keycloak.internal-url", "http://localhost:" + server.getAddress().getPort())));
		context.addApplicationListener((event) -> {
			if (event instanceof org.springframework.context.event.ContextClosedEvent) {
				server.stop(0);
			}
		});
	}

	private HttpServer start(String keycloak) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.createContext("/", (exchange) -> pass(exchange, keycloak));
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void pass(HttpExchange exchange, String keycloak) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			// A job looks up events all the time.
			if (path.startsWith("/admin/") && !path.endsWith("/events")) {
				CALLS.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
			}
			var request = HttpRequest.newBuilder(URI.create(keycloak + exchange.getRequestURI()))
				.method(exchange.getRequestMethod(),
						BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
			exchange.getRequestHeaders().forEach((name, values) -> {
				if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
					values.forEach((value) -> request.header(name, value));
				}
			});
			HttpResponse<byte[]> answer = this.http.send(request.build(), BodyHandlers.ofByteArray());
			answer.headers().map().forEach((name, values) -> {
				if (!OWN_HEADERS.contains(name) && !name.startsWith(":")) {
					exchange.getResponseHeaders().put(name, values);
				}
			});
			exchange.sendResponseHeaders(answer.statusCode(), (answer.body().length == 0) ? -1 : answer.body().length);
			exchange.getResponseBody().write(answer.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
