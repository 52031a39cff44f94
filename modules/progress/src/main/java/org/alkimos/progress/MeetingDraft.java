package org.alkimos.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A meeting as somebody logs it: two taps are enough.
 *
 * @param heldOn today if not given
 * @param present everyone the type asks for if not given
 * @param minutes shared within the pod, at most 4000 characters
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
