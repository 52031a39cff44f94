package org.alkimos.progress.meeting;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A meeting as one member sees it.
 *
 * @param minutes shared within the pod
 * @param myNote the reader's private note, which no one else can read
 * @param version revision of the minutes
 */
public record MeetingView(MeetingId meeting, MeetingType type, LocalDate heldOn, List<PersonId> present,
		@Nullable String minutes, @Nullable String myNote, int version) {
}
