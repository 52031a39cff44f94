package org.alkimos.platform.limits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.bucket4j.Bucket;

/**
 * A limit for each of any number of names. Names share buckets by a hash whose key nobody
 * knows, so that memory use is bounded, no name is kept, and nobody aims at the bucket of
 * another.
 */
final class Buckets {

	private static final int PLACES = 4096;

	private static final int KEY_BYTES = 32;

	private static final String ALGORITHM = "HmacSHA256";

	private final AtomicReferenceArray<Bucket> places = new AtomicReferenceArray<>(PLACES);

	private final SecretKeySpec key;

	private final int perMinute;

	/**
	 * Begins with full buckets.
	 * @param perMinute requests of one name per minute; 0 for no limit
	 */
	Buckets(int perMinute) {
		byte[] random = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, ALGORITHM);
		this.perMinute = perMinute;
	}

	/** Takes one request; returns the seconds to wait if the limit is exceeded. */
	OptionalLong take(String name) {
		if (this.perMinute == 0) {
			return OptionalLong.empty();
		}
		var probe = bucketAt(placeOf(name)).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? OptionalLong.empty()
				: OptionalLong.of(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill())));
	}

	private Bucket bucketAt(int place) {
		Bucket known = this.places.get(place);
		if (known != null) {
			return known;
		}
		this.places.compareAndSet(place, null, Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.perMinute).refillGreedy(this.perMinute, Duration.ofMinutes(1)))
			.build());
		return this.places.get(place);
	}

	private int placeOf(String name) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return Math.floorMod(ByteBuffer.wrap(mac.doFinal(name.getBytes(StandardCharsets.UTF_8))).getInt(), PLACES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
