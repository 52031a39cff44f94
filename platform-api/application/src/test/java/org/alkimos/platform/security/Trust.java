package org.alkimos.platform.security;

import java.util.List;

import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.util.ReflectionTestUtils;

/** Lets a running application believe another issuer for a while. */
final class Trust implements AutoCloseable {

	private static final List<String> PARTS = List.of("jwtProcessor", "jwtValidator");

	private final JwtDecoder decoder;

	private final List<Object> itsOwn;

	Trust(JwtDecoder decoder) {
		this.decoder = decoder;
		this.itsOwn = partsOf(decoder);
	}

	void in(JwtDecoder other) {
		set(partsOf(other));
	}

	@Override
	public void close() {
		set(this.itsOwn);
	}

	private static List<Object> partsOf(JwtDecoder decoder) {
		return PARTS.stream().map((part) -> ReflectionTestUtils.getField(decoder, part)).toList();
	}

	private void set(List<Object> parts) {
		for (int part = 0; part < PARTS.size(); part++) {
			ReflectionTestUtils.setField(this.decoder, PARTS.get(part), parts.get(part));
		}
	}

}
