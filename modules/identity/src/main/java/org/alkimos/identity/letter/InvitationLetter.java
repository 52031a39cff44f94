package org.alkimos.identity.letter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the mail with an invitation says.
 *
 * @param id ID of the mail
 * @param address address of the invited person
 * @param given first name of the invited person
 * @param institution full name of the institution
 * @param inviter name of the member who invites; null for the platform
 * @param replyTo address of that member; null for the platform
 * @param link absolute URL of the invitation
 * @param expiresAt instant from which the link no longer works
 * @param reminder whether the person got the link before
 */
public record InvitationLetter(String id, String address, String given, String institution, @Nullable String inviter,
		@Nullable String replyTo, String link, Instant expiresAt, boolean reminder) {
}
