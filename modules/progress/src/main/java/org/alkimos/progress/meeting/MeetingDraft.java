package org.alkimos.progress.meeting;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.pod.Texts;

/**
 * A meeting to log; only the type is required.
 *
 * @param heldOn day of the meeting, or null for today
 * @param present attendance, or null for the default of the type
 * @param minutes shared within the pod, at most 4,000 characters
 */
public record MeetingDraft(@Nullable MeetingType type, @Nullable LocalDate heldOn, @Nullable List<PersonId> present,
		@Nullable String minutes) {

	public MeetingDraft {
		present = (present != null) ? List.copyOf(present) : null;
		minutes = Texts.orNull(minutes);
	}

	public static MeetingDraft of(MeetingType type) {
		return new MeetingDraft(type, null, null, null);
	}

}
