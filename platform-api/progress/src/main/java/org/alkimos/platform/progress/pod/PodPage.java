package org.alkimos.platform.progress.pod;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Step;
import org.alkimos.platform.ui.Tone;
import org.alkimos.progress.PodSheet;

/**
 * Page of a pod, for one of its members.
 *
 * @param checkIn the reader's own check-in, or null if there is none
 * @param plan the reader's own answer about a development plan, or null for mentors
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

	/** Whether the pod has enough mentees for peers-only meetings. */
	public boolean hasPeers() {
		return this.sheet.pod().mentees().size() > 1;
	}

	public String meet(String type) {
		return PodPaths.newMeeting(this.sheet.pod().pod(), MeetingType.valueOf(type));
	}

	/** Returns the newest entries of the timeline; earlier ones are collapsed. */
	public List<Happening> lately() {
		return this.timeline.stream().limit(LATELY).toList();
	}

	public List<Happening> earlier() {
		return this.timeline.stream().skip(LATELY).toList();
	}

	/** A member and their role in the pod. */
	public record Member(String name, String role) {
	}

	/** State of the agreement and its texts. */
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

	/** The reader's own check-in; it is visible to no one else. */
	public record CheckInPanel(String href, boolean open, boolean answered, String text, boolean wayOut) {
	}

	/** The reader's own answer about a development plan; it is visible to no one else. */
	public record PlanPanel(String href, String text, String action) {
	}

	/** Contact for confidential help; the ombuds is at most one click away. */
	public record Help(@Nullable String ombuds, @Nullable String contact, @Nullable String href) {
	}

	/** Entry of the timeline. */
	public record Happening(LocalDate on, String text) {
	}

}
