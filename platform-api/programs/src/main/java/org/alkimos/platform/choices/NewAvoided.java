package org.alkimos.platform.choices;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.ParticipantId;

/**
 * A person to be kept apart from.
 *
 * @param participantId one of the profiles; if it is given, the address is ignored
 * @param address email address of anyone else, at most 254 characters
 */
record NewAvoided(@Nullable ParticipantId participantId, @Nullable String address) {
}
