package org.alkimos.benchmarks.requests;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One connection of HTTP/1.1 that sends the same request again and again. It costs less
 * than a client library, as it takes its time from the cores that answer.
 */
final class RepeatedGet implements AutoCloseable {

	private static final int BUFFER = 16_384;

	private final Socket socket;

	private final InputStream in;

	private final byte[] request;

	/**
	 * Connects.
	 * @param token bearer token, or null for none
	 */
	RepeatedGet(int port, String path, @Nullable String token) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
		String authorization = (token != null) ? "Authorization: Bearer " + token + "\r\n" : "";
		this.request = ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: application/json\r\n"
				+ authorization + "\r\n")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	/**
	 * Sends the request and reads the whole answer.
	 * @return the body
	 * @throws IllegalStateException if the status is not 200
	 */
	String send() throws IOException {
		this.socket.getOutputStream().write(this.request);
		String status = line();
		int length = 0;
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
			}
			chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
		}
		byte[] body = chunked ? chunks() : this.in.readNBytes(length);
		String text = new String(body, StandardCharsets.UTF_8);
		if (!status.startsWith("HTTP/1.1 200")) {
			throw new IllegalStateException(status + ": " + text);
		}
		return text;
	}

	private byte[] chunks() throws IOException {
		var body = new ByteArrayOutputStream();
		int size;
		do {
			size = Integer.parseInt(line(), 16);
			body.write(this.in.readNBytes(size));
			line();
		}
		while (size > 0);
		return body.toByteArray();
	}

	/** A line without its end. */
	private String line() throws IOException {
		var line = new StringBuilder(80);
		for (int one = this.in.read(); one != '\n'; one = this.in.read()) {
			if (one < 0) {
				throw new EOFException("The server closed the connection");
			}
			if (one != '\r') {
				line.append((char) one);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
