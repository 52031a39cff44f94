package org.alkimos.platform.progress.pod;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.progress.MemberSheet;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodSheet;
import org.alkimos.progress.PodSummary;
import org.alkimos.progress.TimelineEntry;
import org.alkimos.progress.checkin.CheckInDesk;
import org.alkimos.progress.goal.GoalBoard;
import org.alkimos.progress.goal.GoalView;
import org.alkimos.progress.meeting.MeetingLog;
import org.alkimos.progress.meeting.MeetingView;
import org.alkimos.progress.plan.PlanDesk;
import org.alkimos.progress.pod.PodMember;

/** Puts a pod's page together from the modules that know its parts. */
@Component
public class PodPageComposer {

	private final PodDesk desk;

	private final MeetingLog meetings;

	private final GoalBoard goals;

	private final CheckInDesk checkIns;

	private final PlanDesk plans;

	private final PodNames names;

	private final PodSurroundings surroundings;

	PodPageComposer(PodDesk desk, MeetingLog meetings, GoalBoard goals, CheckInDesk checkIns, PlanDesk plans,
			PodNames names, PodSurroundings surroundings) {
		this.desk = desk;
		this.meetings = meetings;
		this.goals = goals;
		this.checkIns = checkIns;
		this.plans = plans;
		this.names = names;
		this.surroundings = surroundings;
	}

	PodPage forMember(Actor actor, MemberSheet own) {
		PodSheet sheet = own.sheet();
		PodMember member = own.member();
		PodSummary pod = sheet.pod();
		var known = this.names.of(pod);
		return new PodPage(sheet, PodSteps.of(pod), members(actor, pod, known),
				this.surroundings.agreement(actor, pod, known),
				this.meetings.meetings(member).stream().map((meeting) -> line(pod, meeting, known)).toList(),
				this.goals.goals(member).stream().map((goal) -> line(pod.pod(), goal, known)).toList(),
				CheckInPanels.of(pod.pod(), this.checkIns.mine(member), sheet.today()), plan(own),
				this.surroundings.help(actor),
				this.desk.timeline(member).stream().map(PodPageComposer::happening).toList());
	}

	private PodPage.@Nullable PlanPanel plan(MemberSheet own) {
		return own.member().isMentor() ? null : PlanPage.of(own.sheet(), this.plans.mine(own.member())).panel();
	}

	private static List<PodPage.Member> members(Actor actor, PodSummary pod, PodNames.Known known) {
		List<PodPage.Member> members = new ArrayList<>();
		for (PersonId mentor : pod.mentors()) {
			String role = mentor.equals(pod.coMentor()) ? "Co-mentor" : "Mentor";
			members.add(new PodPage.Member(known.name(mentor), actor.is(mentor) ? role + ", you" : role));
		}
		pod.mentees()
			.stream()
			.map((mentee) -> new PodPage.Member(known.name(mentee), actor.is(mentee) ? "Mentee, you" : "Mentee"))
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.forEach(members::add);
		return members;
	}

	public static PodPage.MeetingLine line(PodSummary pod, MeetingView meeting, PodNames.Known known) {
		boolean all = meeting.present().size() == pod.members().size();
		return new PodPage.MeetingLine(PodPaths.meeting(pod.pod(), meeting.meeting()), meeting.heldOn(),
				PodLabels.of(meeting.type()), all ? "Everyone" : known.sentence(meeting.present()), notes(meeting));
	}

	private static String notes(MeetingView meeting) {
		List<String> notes = new ArrayList<>();
		if (meeting.minutes() != null) {
			notes.add("Minutes");
		}
		if (meeting.myNote() != null) {
			notes.add("my note");
		}
		return notes.isEmpty() ? "–" : String.join(", ", notes);
	}

	private static PodPage.GoalLine line(PodId pod, GoalView goal, PodNames.Known known) {
		String owner = (goal.owner() != null) ? known.name(goal.owner()) : "The pod";
		return new PodPage.GoalLine(PodPaths.goal(pod, goal.goal()), goal.title(), PodLabels.of(goal.kind()), owner,
				goal.targetOn(), PodLabels.of(goal.status()), PodLabels.toneOf(goal.status()), goal.milestones().size(),
				goal.milestonesDone(), goal.mine());
	}

	private static PodPage.Happening happening(TimelineEntry entry) {
		@Nullable String detail = entry.detail();
		String text = switch (entry.kind()) {
			case FORMED -> "The pod was formed";
			case CHANGED -> "Members changed";
			case AGREED -> "Everyone signed the agreement";
			case MET -> "Met: " + PodLabels.of(MeetingType.valueOf(Objects.requireNonNull(detail)))
				.toLowerCase(java.util.Locale.ROOT);
			case GOAL_SET -> "Goal added: " + detail;
			case GOAL_REACHED -> "Goal reached: " + detail;
			case CONCLUDED -> "The pod concluded";
		};
		return new PodPage.Happening(entry.on(), text);
	}

}
