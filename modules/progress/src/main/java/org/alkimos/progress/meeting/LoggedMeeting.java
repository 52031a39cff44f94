package org.alkimos.progress.meeting;

import org.alkimos.contracts.progress.MeetingId;

/**
 * What became of a meeting that a member wanted to log.
 *
 * @param meeting ID of the meeting
 * @param known whether it was logged before and may be the same, so that nothing was
 * logged now
 */
public record LoggedMeeting(MeetingId meeting, boolean known) {
}
