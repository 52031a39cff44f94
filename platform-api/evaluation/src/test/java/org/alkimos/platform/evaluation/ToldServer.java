package org.alkimos.platform.evaluation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server of an institution that is told of new results. */
final class ToldServer implements AutoCloseable {

	private final Map<String, Note> notes = new ConcurrentHashMap<>();

	private final HttpServer server;

	ToldServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::take);
		this.server.start();
	}

	/** What came, and how it was signed. */
	record Note(String id, String seconds, String signature, String body) {

		boolean isSignedWith(String secret) throws Exception {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
			byte[] sum = mac.doFinal((this.id + "." + this.seconds + "." + this.body).getBytes(StandardCharsets.UTF_8));
			return this.signature.equals("v1," + Base64.getEncoder().encodeToString(sum));
		}

	}

	private void take(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		var headers = exchange.getRequestHeaders();
		this.notes.put(path,
				new Note(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"),
						headers.getFirst("webhook-signature"),
						new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
		exchange.getResponseHeaders().set("Location", address("/elsewhere"));
		exchange.sendResponseHeaders(path.equals("/moved") ? 302 : 204, -1);
		exchange.close();
	}

	String address(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + path;
	}

	Optional<Note> at(String path) {
		return Optional.ofNullable(this.notes.get(path));
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
