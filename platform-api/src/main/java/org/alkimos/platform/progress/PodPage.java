package org.alkimos.platform.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Step;
import org.alkimos.platform.ui.Tone;
import org.alkimos.progress.PodSheet;

/**
 * Everything on a pod's page for one of its members.
 *
 * @param checkIn the reader's own, if they were asked
 * @param plan the reader's own, for a mentee
 */
public record PodPage(PodSheet sheet, List<Step> steps, List<Member> members, AgreementPanel agreement,
		List<MeetingLine> meetings, List<GoalLine> goals, @Nullable CheckInPanel checkIn, @Nullable PlanPanel plan,
		Help help, List<Happening> timeline) {

	private static final int LATELY = 6;

	public String title() {
		return "Pod " + this.sheet.pod().number();
	}

	public String href() {
		return PodPaths.pod(this.sheet.pod().pod());
	}

	public String weeklySlot() {
		return Dates.hour(this.sheet.pod().weeklySlot(), this.sheet.pod().timeZone());
	}

	public boolean mayWrite() {
		return this.sheet.mayWrite();
	}

	public List<Option> reasons() {
		return ConclusionForm.reasons();
	}

	/** Whether mentees can meet without a mentor. */
	public boolean hasPeers() {
		return this.sheet.pod().mentees().size() > 1;
	}

	public String meet(String type) {
		return PodPaths.newMeeting(this.sheet.pod().pod(), MeetingType.valueOf(type));
	}

	/** The newest entries; the page shows the others when asked. */
	public List<Happening> lately() {
		return this.timeline.stream().limit(LATELY).toList();
	}

	public List<Happening> earlier() {
		return this.timeline.stream().skip(LATELY).toList();
	}

	/** A member and what they are to the pod. */
	public record Member(String name, String role) {
	}

	/** Where the agreement stands, in words. */
	public record AgreementPanel(String state, Tone tone, String text, @Nullable String href, String action,
			boolean urgent) {
	}

	/** A meeting in the list. */
	public record MeetingLine(String href, LocalDate heldOn, String type, String present, String notes) {
	}

	/** A goal in the list. */
	public record GoalLine(String href, String title, String kind, String owner, LocalDate targetOn, String status,
			Tone tone, int steps, long stepsDone, boolean mine) {
	}

	/** The reader's own check-in, which nobody else sees. */
	public record CheckInPanel(String href, boolean open, boolean answered, String text, boolean wayOut) {
	}

	/** What the reader says of a plan of their own, which nobody else sees. */
	public record PlanPanel(String href, String text, String action) {
	}

	/** Whom to turn to; the ombuds is never more than one click away. */
	public record Help(@Nullable String ombuds, @Nullable String contact, @Nullable String href) {
	}

	/** A line of the timeline. */
	public record Happening(LocalDate on, String text) {
	}

}
