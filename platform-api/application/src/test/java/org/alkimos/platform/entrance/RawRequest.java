package org.alkimos.platform.entrance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests whose headers no client of ours would send. */
final class RawRequest {

	private RawRequest() {
	}

	/**
	 * Status line, headers, and body.
	 * @param lines headers, one a line
	 */
	static String get(String server, String path, String... lines) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(server).getPort())) {
			String request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", lines)
					+ "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
