package org.alkimos.platform.web.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Csrf;

/**
 * SHA-256 over the address and everything sent with a request. Values are preceded by
 * their length, so that no two requests have the same input.
 */
final class RequestFingerprint {

	/** Sent along with a form, and not what the person entered. */
	private static final Set<String> ALONG = Set.of("_csrf", Csrf.KEY);

	private final MessageDigest digest;

	private RequestFingerprint(HttpServletRequest request) {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
		add(request.getRequestURI());
		add(request.getQueryString());
	}

	/** Fingerprint of a request with this body, in hexadecimal digits. */
	static String of(HttpServletRequest request, byte[] body) {
		var fingerprint = new RequestFingerprint(request);
		fingerprint.digest.update(body);
		return fingerprint.hex();
	}

	/** Fingerprint of a form or an upload of a page. */
	static String of(HttpServletRequest request) {
		return ofForm(request, isMultipart(request));
	}

	static boolean isMultipart(HttpServletRequest request) {
		return Objects.requireNonNullElse(request.getContentType(), "")
			.toLowerCase(Locale.ROOT)
			.startsWith("multipart/");
	}

	/**
	 * Fingerprint of a form or an upload. It covers names, file names, and contents, not
	 * the boundary, which differs when a client repeats the request. A form that cannot
	 * be parsed is refused later, so that its fingerprint does not matter.
	 */
	static String ofForm(HttpServletRequest request, boolean multipart) {
		var fingerprint = new RequestFingerprint(request);
		try {
			if (multipart) {
				for (Part part : request.getParts()) {
					if (!ALONG.contains(part.getName())) {
						fingerprint.add(part);
					}
				}
			}
			else {
				var sent = new TreeMap<>(request.getParameterMap());
				sent.keySet().removeAll(ALONG);
				sent.forEach(fingerprint::add);
			}
		}
		catch (IOException | ServletException | IllegalStateException ex) {
			fingerprint.add(ex.getClass().getName());
		}
		return fingerprint.hex();
	}

	private void add(Part part) throws IOException {
		add(part.getName());
		add(part.getSubmittedFileName());
		add(part.getSize());
		try (InputStream content = part.getInputStream()) {
			content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), this.digest));
		}
	}

	private void add(String name, String[] values) {
		add(name);
		add(values.length);
		for (String value : values) {
			add(value);
		}
	}

	private void add(@Nullable String text) {
		byte[] bytes = (text != null) ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
		add((text != null) ? bytes.length : -1);
		this.digest.update(bytes);
	}

	private void add(long number) {
		this.digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
	}

	private String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
