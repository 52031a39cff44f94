package org.alkimos.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A signature is verified once; whatever differs from it is verified by itself. */
class VerifiedSignaturesTests {

	private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.RS256);

	private static final byte[] CONTENT = "header.claims".getBytes(StandardCharsets.UTF_8);

	private final RSAKey key = newKey();

	private final RSAKey other = newKey();

	private final AtomicInteger asked = new AtomicInteger();

	private final VerifiedSignatures signatures = new VerifiedSignatures(new DefaultJWSVerifierFactory() {
		@Override
		public JWSVerifier createJWSVerifier(JWSHeader header, Key with) throws JOSEException {
			return new Counting(super.createJWSVerifier(header, with));
		}
	});

	@Test
	void aSignatureIsVerifiedOnce() throws JOSEException {
		assertThat(verify(this.key, CONTENT, sign(this.key))).isTrue();
		assertThat(verify(this.key, CONTENT.clone(), sign(this.key))).isTrue();
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void anotherKeyContentOrSignatureIsNotKnown() throws JOSEException {
		assertThat(verify(this.key, CONTENT, sign(this.key))).isTrue();
		assertThat(verify(this.other, CONTENT, sign(this.key))).isFalse();
		assertThat(verify(this.key, "header.others".getBytes(StandardCharsets.UTF_8), sign(this.key))).isFalse();
		assertThat(verify(this.key, CONTENT, sign(this.other))).isFalse();
		assertThat(this.asked).hasValue(4);
	}

	@Test
	void aBadSignatureIsNotRemembered() throws JOSEException {
		assertThat(verify(this.key, CONTENT, sign(this.other))).isFalse();
		assertThat(verify(this.key, CONTENT, sign(this.other))).isFalse();
		assertThat(this.asked).hasValue(2);
	}

	private boolean verify(RSAKey with, byte[] content, Base64URL signature) throws JOSEException {
		return this.signatures.createJWSVerifier(HEADER, with.toRSAPublicKey()).verify(HEADER, content, signature);
	}

	private static Base64URL sign(RSAKey with) throws JOSEException {
		return new RSASSASigner(with).sign(HEADER, CONTENT);
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private final class Counting implements JWSVerifier {

		private final JWSVerifier verifier;

		Counting(JWSVerifier verifier) {
			this.verifier = verifier;
		}

		@Override
		public boolean verify(JWSHeader header, byte[] content, Base64URL signature) throws JOSEException {
			VerifiedSignaturesTests.this.asked.incrementAndGet();
			return this.verifier.verify(header, content, signature);
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
