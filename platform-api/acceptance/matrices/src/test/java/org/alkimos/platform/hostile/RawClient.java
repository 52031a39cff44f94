package org.alkimos.platform.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends what no decent client would, and as much of it as it likes, from one buffer. */
final class RawClient {

	private final URI address;

	RawClient(String address) {
		this.address = URI.create(address);
	}

	/** Sends these bytes and gives what came back, at most a few kilobytes. */
	String send(String text) {
		return exchange(text, "", 0, "");
	}

	/**
	 * Posts a body of a beginning, a filling repeated up to a size, and an end.
	 * @param filled bytes between beginning and end
	 */
	String post(String path, Map<String, String> headers, String beginning, char filling, long filled, String end) {
		StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost:" + this.address.getPort()
				+ "\r\nConnection: close\r\nContent-Length: " + (beginning.length() + filled + end.length()) + "\r\n");
		headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		return exchange(head + "\r\n" + beginning, String.valueOf(filling), filled, end);
	}

	private String exchange(String first, String filling, long filled, String end) {
		try (Socket socket = new Socket(this.address.getHost(), this.address.getPort())) {
			socket.setSoTimeout(60_000);
			try {
				write(socket.getOutputStream(), first, filling, filled, end);
			}
			catch (IOException ex) {
				// Cut off while sending; the answer may be there all the same.
			}
			return read(socket.getInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(OutputStream out, String first, String filling, long filled, String end)
			throws IOException {
		out.write(first.getBytes(StandardCharsets.ISO_8859_1));
		byte[] buffer = filling.repeat(64 * 1024).getBytes(StandardCharsets.ISO_8859_1);
		for (long left = filled; left > 0; left -= buffer.length) {
			out.write(buffer, 0, (int) Math.min(left, buffer.length));
		}
		out.write(end.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	private static String read(InputStream in) {
		byte[] buffer = new byte[16 * 1024];
		int length = 0;
		try {
			for (int read = 0; read >= 0 && length < buffer.length; length += Math.max(0, read)) {
				read = in.read(buffer, length, buffer.length - length);
			}
		}
		catch (IOException ex) {
			// Reset after the answer.
		}
		return new String(buffer, 0, length, StandardCharsets.UTF_8);
	}

}
