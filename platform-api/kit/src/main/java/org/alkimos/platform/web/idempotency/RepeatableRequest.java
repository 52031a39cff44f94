package org.alkimos.platform.web.idempotency;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;

import org.alkimos.platform.web.JsonBodies;

/**
 * Request with a fingerprint of all that was sent. The body is buffered for it; forms and
 * uploads are parsed by the server instead and remain readable.
 */
final class RepeatableRequest extends HttpServletRequestWrapper {

	private final String fingerprint;

	private final byte @Nullable [] body;

	private RepeatableRequest(HttpServletRequest request, String fingerprint, byte @Nullable [] body) {
		super(request);
		this.fingerprint = fingerprint;
		this.body = body;
	}

	/**
	 * Reads the body.
	 * @throws ErrorResponseException 413 if the body is larger than the limit
	 */
	static RepeatableRequest of(HttpServletRequest request) throws IOException {
		String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
		boolean multipart = RequestFingerprint.isMultipart(request);
		if (multipart || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			return new RepeatableRequest(request, RequestFingerprint.ofForm(request, multipart), null);
		}
		byte[] body = JsonBodies.read(request.getInputStream());
		return new RepeatableRequest(request, RequestFingerprint.of(request, body), body);
	}

	/** SHA-256 over address and body, in hexadecimal digits. */
	String fingerprint() {
		return this.fingerprint;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return (this.body != null) ? new Body(new ByteArrayInputStream(this.body)) : super.getInputStream();
	}

	@Override
	public BufferedReader getReader() throws IOException {
		return (this.body != null) ? new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8))
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
