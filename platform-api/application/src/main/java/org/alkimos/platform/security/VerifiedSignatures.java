package org.alkimos.platform.security;

import java.nio.ByteBuffer;
import java.security.Key;
import java.time.Duration;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.util.Base64URL;

/**
 * Checks the signature of a token once. Everything else is checked with each request: the
 * key is one of the realm's at that time, issuer, audience, and expiry, and our own rows.
 * Only valid signatures are remembered, so that nobody without a token can displace them.
 */
final class VerifiedSignatures implements JWSVerifierFactory {

	/** Tokens remembered; each takes about 2 KB. */
	private static final int KEPT = 5000;

	/** Longer than the usual lifetime of a token. */
	private static final Duration KEPT_FOR = Duration.ofHours(1);

	private final JWSVerifierFactory verifiers;

	private final Cache<Signed, Boolean> valid = Caffeine.newBuilder()
		.maximumSize(KEPT)
		.expireAfterWrite(KEPT_FOR)
		.build();

	/**
	 * Remembers the results of other verifiers.
	 * @param verifiers those that verify a signature for the first time
	 */
	VerifiedSignatures(JWSVerifierFactory verifiers) {
		this.verifiers = verifiers;
	}

	@Override
	public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
		return new Remembering(this.verifiers.createJWSVerifier(header, key), key);
	}

	@Override
	public Set<JWSAlgorithm> supportedJWSAlgorithms() {
		return this.verifiers.supportedJWSAlgorithms();
	}

	@Override
	public JCAContext getJCAContext() {
		return this.verifiers.getJCAContext();
	}

	/**
	 * What was verified.
	 *
	 * @param content header and claims as they were signed
	 */
	private record Signed(Key key, ByteBuffer content, Base64URL signature) {
	}

	private final class Remembering implements JWSVerifier {

		private final JWSVerifier verifier;

		private final Key key;

		Remembering(JWSVerifier verifier, Key key) {
			this.verifier = verifier;
			this.key = key;
		}

		@Override
		public boolean verify(JWSHeader header, byte[] content, Base64URL signature) throws JOSEException {
			var signed = new Signed(this.key, ByteBuffer.wrap(content), signature);
			if (VerifiedSignatures.this.valid.getIfPresent(signed) != null) {
				return true;
			}
			boolean sound = this.verifier.verify(header, content, signature);
			if (sound) {
				VerifiedSignatures.this.valid.put(signed, true);
			}
			return sound;
		}

		@Override
		public Set<JWSAlgorithm> supportedJWSAlgorithms() {
			return this.verifier.supportedJWSAlgorithms();
		}

		@Override
		public JCAContext getJCAContext() {
			return this.verifier.getJCAContext();
		}

	}

}
