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
 * @param type type of meeting; required
 * @param heldOn ISO 8601 date of the meeting in the cohort's time zone, not in the future
 * and at most one year before the pod was formed; null for today
 * @param present IDs of the members who attended, each once; null for everyone, in a
 * meeting of peers only for all mentees; required for one-on-one unless the pod has two
 * members
 * @param minutes minutes shared within the pod, at most 4,000 characters; null or blank
 * for none
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
