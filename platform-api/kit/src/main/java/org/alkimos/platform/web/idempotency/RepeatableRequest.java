package org.alkimos.platform.web.idempotency;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.web.ErrorResponseException;

import org.alkimos.platform.web.JsonBodies;

/** Request whose JSON body is buffered for the fingerprint; other bodies are not read. */
final class RepeatableRequest extends HttpServletRequestWrapper {

	private final byte[] body;

	private final boolean kept;

	private RepeatableRequest(HttpServletRequest request, byte[] body, boolean kept) {
		super(request);
		this.body = body;
		this.kept = kept;
	}

	/**
	 * Reads the body if it is JSON.
	 * @throws ErrorResponseException 413 if the body is larger than the limit
	 */
	static RepeatableRequest of(HttpServletRequest request) throws IOException {
		String type = request.getContentType();
		boolean json = type != null && type.contains("json");
		return new RepeatableRequest(request, json ? JsonBodies.read(request.getInputStream()) : new byte[0], json);
	}

	/** SHA-256 over address and JSON body, in hexadecimal digits. */
	String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((getRequestURI() + "?" + getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest(this.body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return this.kept ? new Body(new ByteArrayInputStream(this.body)) : super.getInputStream();
	}

	@Override
	public BufferedReader getReader() throws IOException {
		return this.kept ? new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8))
				: super.getReader();
	}

	private static final class Body extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Body(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("Bodies are read synchronously");
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			return this.bytes.read(buffer, offset, length);
		}

	}

}
