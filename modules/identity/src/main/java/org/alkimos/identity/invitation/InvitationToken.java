package org.alkimos.identity.invitation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * Secret part of an invitation link: the institution, and 256 random bits of which only
 * the SHA-256 is stored.
 */
public record InvitationToken(TenantId tenant, byte[] secret) {

	private static final int TENANT_BYTES = 16;

	private static final int SECRET_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	public static InvitationToken next(TenantId tenant) {
		byte[] secret = new byte[SECRET_BYTES];
		RANDOM.nextBytes(secret);
		return new InvitationToken(tenant, secret);
	}

	static Optional<InvitationToken> read(String text) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(text);
			if (bytes.length != TENANT_BYTES + SECRET_BYTES) {
				return Optional.empty();
			}
			ByteBuffer head = ByteBuffer.wrap(bytes);
			return Optional.of(new InvitationToken(new TenantId(new UUID(head.getLong(), head.getLong())),
					Arrays.copyOfRange(bytes, TENANT_BYTES, bytes.length)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	public String write() {
		ByteBuffer bytes = ByteBuffer.allocate(TENANT_BYTES + SECRET_BYTES)
			.putLong(this.tenant.value().getMostSignificantBits())
			.putLong(this.tenant.value().getLeastSignificantBits())
			.put(this.secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
	}

	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.secret);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
