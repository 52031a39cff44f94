package org.alkimos.agreements.versions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.alkimos.contracts.matching.PodId;

/** Canonical text of an agreement, so that equal agreements have equal hashes. */
public final class CanonicalText {

	private CanonicalText() {
	}

	public static String of(PodId pod, int number, List<AgreementSection> sections) {
		String title = "Agreement of pod " + pod.value() + ", version " + number + "\n";
		return title + sections.stream()
			.map((section) -> "\n" + section.heading() + "\n\n" + section.text() + "\n")
			.collect(Collectors.joining());
	}

	/** SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits. */
	public static String sha256(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
