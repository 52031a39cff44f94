package org.alkimos.platform.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tokens and sessions that were rate-limited, with the end of their wait, so that they
 * can be rejected before any lookup. Stored as hashes.
 */
@Component
class ThrottledClients {

	/**
	 * Number of slots; a newer entry replaces an older one, so that memory use is
	 * bounded.
	 */
	private static final int PLACES = 4096;

	private static final String SESSION = "alkimos";

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final AtomicReferenceArray<@Nullable Refusal> places = new AtomicReferenceArray<>(PLACES);

	private final LongSupplier nanoTime;

	ThrottledClients() {
		this(System::nanoTime);
	}

	ThrottledClients(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	void add(HttpServletRequest request, long seconds) {
		byte[] key = keyOf(request);
		if (key != null) {
			this.places.set(placeOf(key), new Refusal(key, this.nanoTime.getAsLong() + seconds * SECOND));
		}
	}

	/** Seconds left to wait, rounded up; 0 if the request may proceed. */
	long secondsLeft(HttpServletRequest request) {
		byte[] key = keyOf(request);
		Refusal refused = (key != null) ? this.places.get(placeOf(key)) : null;
		if (refused == null || !Arrays.equals(refused.key(), key)) {
			return 0;
		}
		long left = refused.until() - this.nanoTime.getAsLong();
		return (left > 0) ? (left + SECOND - 1) / SECOND : 0;
	}

	private static byte @Nullable [] keyOf(HttpServletRequest request) {
		String credential = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (credential == null && request.getCookies() != null) {
			credential = Arrays.stream(request.getCookies())
				.filter((cookie) -> cookie.getName().equals(SESSION))
				.map(Cookie::getValue)
				.findFirst()
				.orElse(null);
		}
		return (credential != null) ? hash(credential) : null;
	}

	private static byte[] hash(String credential) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(credential.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int placeOf(byte[] key) {
		return ((key[0] & 0xff) << 8 | (key[1] & 0xff)) % PLACES;
	}

	private record Refusal(byte[] key, long until) {
	}

}
