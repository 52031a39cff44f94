package org.alkimos.identity.keycloak;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Temporary passwords: four groups of unambiguous letters and digits, about 79 bits. */
final class OneTimePassword {

	private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private OneTimePassword() {
	}

	static String next() {
		return IntStream.range(0, 4).mapToObj((group) -> group()).collect(Collectors.joining("-"));
	}

	private static String group() {
		return RANDOM.ints(4, 0, SIGNS.length())
			.mapToObj((index) -> String.valueOf(SIGNS.charAt(index)))
			.collect(Collectors.joining());
	}

}
