package org.alkimos.platform.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves the gallery and the static files under the policy that pages must live with. */
final class GalleryServer implements AutoCloseable {

	private static final String POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; "
			+ "frame-ancestors 'none'; object-src 'none'";

	private static final Map<String, String> TYPES = Map.of("html", "text/html;charset=utf-8", "css", "text/css", "js",
			"text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

	private final HttpServer server;

	GalleryServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String address(String page) {
		return "http://localhost:" + this.server.getAddress().getPort() + "/" + page.replace('/', '-') + ".html";
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getRequestBody().readAllBytes();
			String path = exchange.getRequestURI().getPath();
			exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
			switch (path) {
				case "/saved" -> send(exchange, 200, "", "html");
				case "/moved" -> send(exchange, 200, "<p id=\"moved\" tabindex=\"-1\" data-ak-focus "
						+ "data-ak-announce=\"Moved Dr. Rivera\">Moved</p>", "html");
				default -> file(exchange, path);
			}
		}
	}

	private void file(HttpExchange exchange, String path) throws IOException {
		Path page = Gallery.OUTPUT.resolve(path.substring(1));
		Path file = Files.isRegularFile(page) ? page
				: Path.of("kit/src/main/resources/static").resolve(path.substring(1)).normalize();
		if (!Files.isRegularFile(file)) {
			send(exchange, 404, "", "html");
			return;
		}
		byte[] content = Files.readAllBytes(file);
		exchange.getResponseHeaders().add("Content-Type", type(path));
		exchange.sendResponseHeaders(200, content.length);
		exchange.getResponseBody().write(content);
	}

	private static void send(HttpExchange exchange, int status, String body, String type) throws IOException {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", type("x." + type));
		exchange.sendResponseHeaders(status, (content.length == 0) ? -1 : content.length);
		exchange.getResponseBody().write(content);
	}

	private static String type(String path) {
		return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
	}

}
