package org.alkimos.progress.meeting;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A meeting as one member of the pod sees it.
 *
 * @param meeting ID of the meeting
 * @param type type of meeting
 * @param heldOn ISO 8601 date of the meeting, in the cohort's time zone
 * @param present IDs of the members who attended
 * @param minutes minutes shared within the pod, or null if there are none
 * @param myNote the caller's private note, which no one else can read, or null if there
 * is none
 * @param version number of changes to the minutes, with which the ETag begins
 */
public record MeetingView(MeetingId meeting, MeetingType type, LocalDate heldOn, List<PersonId> present,
		@Nullable String minutes, @Nullable String myNote, int version) {
}
