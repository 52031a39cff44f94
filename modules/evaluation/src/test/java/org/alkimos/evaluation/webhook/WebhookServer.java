package org.alkimos.evaluation.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A receiver that verifies notifications with the reference implementation of Standard
 * Webhooks.
 */
final class WebhookServer implements AutoCloseable {

	final List<Received> received = new CopyOnWriteArrayList<>();

	volatile int status = 204;

	private final HttpServer server;

	WebhookServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::receive);
		this.server.start();
	}

	record Received(Map<String, List<String>> headers, String body) {

		boolean isFrom(String secret) {
			try {
				new Webhook(secret).verify(this.body, this.headers);
				return true;
			}
			catch (WebhookVerificationException ex) {
				return false;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

		String header(String name) {
			return this.headers.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().equalsIgnoreCase(name))
				.map((entry) -> entry.getValue().getFirst())
				.findFirst()
				.orElseThrow();
		}

	}

	private void receive(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
		exchange.sendResponseHeaders(this.status, -1);
		exchange.close();
	}

	String address() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/alkimos";
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
