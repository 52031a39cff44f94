package org.alkimos.platform.progress.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.platform.progress.Inputs;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.progress.meeting.MeetingDraft;

/**
 * Form for logging a meeting; attendance is always submitted.
 *
 * @param another whether the member said that this is another meeting of the same day
 */
public record MeetingForm(@Nullable String type, @Nullable String heldOn, @Nullable List<String> present,
		@Nullable String minutes, @Nullable Boolean another) {

	static MeetingForm of(MeetingType type, LocalDate today, List<String> usual) {
		return new MeetingForm(type.name(), today.toString(), usual, null, null);
	}

	public MeetingType meetingType() {
		MeetingType chosen = Inputs.choice(this.type, MeetingType.class);
		return (chosen != null) ? chosen : MeetingType.MENTOR_LED;
	}

	public String title() {
		return "Log a meeting: " + PodLabels.of(meetingType()).toLowerCase(Locale.ROOT);
	}

	public List<String> checked() {
		return (this.present != null) ? this.present : List.of();
	}

	MeetingDraft read() {
		return new MeetingDraft(Inputs.choice(this.type, MeetingType.class), Inputs.day(this.heldOn, "heldOn"),
				Inputs.people(this.present, "present"), this.minutes);
	}

}
