package org.alkimos.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.alkimos.kernel.tenancy.TenantId;

/** SHA-256 over the content of an entry, and over the chain. */
final class AuditHash {

	/** Hash before the first link. */
	static final byte[] START = new byte[32];

	private static final String BETWEEN = "\u001f";

	private AuditHash() {
	}

	static byte[] ofAddress(byte[] salt, String address) {
		return sha256(salt, address.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The separator cannot occur in a field, so different entries have different content.
	 */
	static byte[] ofContent(TenantId institution, SealedContent entry) {
		String people = entry.people()
			.stream()
			.map((person) -> person.value().toString())
			.collect(Collectors.joining(","));
		String text = String.join(BETWEEN, institution.value().toString(), entry.id().value().toString(),
				entry.actor().value().toString(), entry.roles(), entry.kind(), entry.action(), entry.subjectType(),
				entry.subject().toString(), entry.detail(), entry.channel(), entry.addressHash(), entry.at().toString(),
				people);
		return sha256(text.getBytes(StandardCharsets.UTF_8));
	}

	static String hex(byte[] hash) {
		return HexFormat.of().formatHex(hash);
	}

	static byte[] ofLink(byte[] before, byte[] content) {
		return sha256(before, content);
	}

	private static byte[] sha256(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] part : parts) {
				digest.update(part);
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
