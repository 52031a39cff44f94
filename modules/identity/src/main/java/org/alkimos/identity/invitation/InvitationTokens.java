package org.alkimos.identity.invitation;

import java.util.Arrays;
import java.util.Base64;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.encryption.Signer;
import org.alkimos.kernel.encryption.SigningKeys;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Makes the secrets of invitations from a key that is not in the database. So a mail that
 * is sent again after a break, or as a reminder, contains the same link, and neither a
 * table nor whoever invites ever has it.
 */
@Component
class InvitationTokens {

	private final Signer signer;

	private final DeliveryRows rows;

	private final String baseUrl;

	InvitationTokens(SigningKeys keys, DeliveryRows rows,
			@Value("${alkimos.base-url:http://localhost:8080}") String baseUrl) {
		this.signer = keys.of("alkimos invitations");
		this.rows = rows;
		this.baseUrl = baseUrl;
	}

	/** The token of a new invitation of the bound institution. */
	InvitationToken of(InvitationId invitation) {
		return token(this.signer.sign(fact(invitation)));
	}

	/**
	 * The absolute URL of an invitation of the bound institution. It stays the same when
	 * the key is rotated; when the old key is gone, it is replaced.
	 */
	String link(InvitationId invitation) {
		byte[] kept = this.rows.hashOf(invitation);
		InvitationToken token = this.signer.all(fact(invitation))
			.stream()
			.map(InvitationTokens::token)
			.filter((candidate) -> Arrays.equals(candidate.hash(), kept))
			.findFirst()
			.orElseGet(() -> replaced(invitation));
		return this.baseUrl + "/invitations/" + token.write();
	}

	private InvitationToken replaced(InvitationId invitation) {
		InvitationToken token = of(invitation);
		this.rows.rehash(invitation, token.hash());
		return token;
	}

	private static String fact(InvitationId invitation) {
		return Tenancy.current().value() + " " + invitation.value();
	}

	private static InvitationToken token(String receipt) {
		return new InvitationToken(Tenancy.current(), Base64.getUrlDecoder().decode(receipt));
	}

}
