package org.alkimos.progress.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.progress.pod.Cohorts;
import org.alkimos.progress.pod.PodAccess;
import org.alkimos.progress.pod.PodMember;
import org.alkimos.progress.pod.PodsAtWork;
import org.alkimos.progress.pod.Texts;

/** Meetings of a pod, for its members: logging, shared minutes, and private notes. */
@Service
@Transactional
public class MeetingLog {

	private final PodAccess access;

	private final PodsAtWork pods;

	private final Meetings meetings;

	private final MeetingViews views;

	private final Cohorts cohorts;

	private final AuditTrail audit;

	private final Clock clock;

	MeetingLog(PodAccess access, PodsAtWork pods, Meetings meetings, MeetingViews views, Cohorts cohorts,
			AuditTrail audit, Clock clock) {
		this.access = access;
		this.pods = pods;
		this.meetings = meetings;
		this.views = views;
		this.cohorts = cohorts;
		this.audit = audit;
		this.clock = clock;
	}

	/** Returns all meetings of the pod, newest first. */
	@Transactional(readOnly = true)
	public List<MeetingView> meetings(Actor actor, PodId pod) {
		return meetings(this.access.member(actor, pod));
	}

	/** Returns all meetings of the member's pod, newest first. */
	@Transactional(readOnly = true)
	public List<MeetingView> meetings(PodMember member) {
		return this.views.of(member.pod(), member.person());
	}

	@Transactional(readOnly = true)
	public MeetingView meeting(Actor actor, PodId pod, MeetingId meeting) {
		return meeting(this.access.member(actor, pod), meeting);
	}

	@Transactional(readOnly = true)
	public MeetingView meeting(PodMember member, MeetingId meeting) {
		return this.views.find(member.pod(), meeting, member.person()).orElseThrow(NotFound::new);
	}

	/** Logs a meeting, whatever else was logged. */
	public MeetingId log(Actor actor, PodId podId, MeetingDraft draft) {
		return log(actor, podId, draft, true).meeting();
	}

	/**
	 * Logs a meeting, unless the pod has one that may be the same: of the same type, on
	 * the same day, and if it was one-on-one, of the same two. Two members can't both log
	 * one meeting unawares, because each waits for the other.
	 */
	public LoggedMeeting logUnlessKnown(Actor actor, PodId podId, MeetingDraft draft) {
		return log(actor, podId, draft, false);
	}

	private LoggedMeeting log(Actor actor, PodId podId, MeetingDraft draft, boolean another) {
		var members = this.access.requireMember(actor, podId);
		var pod = this.pods.take(podId);
		Instant now = this.clock.instant();
		pod.requireAtWork();
		var rule = new AttendanceRule(members, pod.formedOn(), this.cohorts.today(pod.cohort()));
		var meeting = Meeting.logged(draft, podId, rule, actor.person(), now);
		Optional<MeetingId> known = another ? Optional.empty() : knownAs(meeting, podId, actor);
		if (known.isPresent()) {
			return new LoggedMeeting(known.get(), true);
		}
		pod.hold(meeting.id(), meeting.type(), meeting.heldOn(), now);
		this.meetings.save(meeting);
		this.pods.save(pod);
		this.audit.record(actor, "progress.meeting-logged", meeting.id());
		return new LoggedMeeting(meeting.id(), false);
	}

	private Optional<MeetingId> knownAs(Meeting meeting, PodId pod, Actor actor) {
		return this.views.of(pod, actor.person())
			.stream()
			.filter((one) -> one.type() == meeting.type() && one.heldOn().equals(meeting.heldOn()))
			.filter((one) -> one.type() != MeetingType.ONE_TO_ONE
					|| Set.copyOf(one.present()).equals(Set.copyOf(meeting.present())))
			.map(MeetingView::meeting)
			.findFirst();
	}

	/** Replaces the minutes; blank removes them. */
	public void writeMinutes(Actor actor, PodId podId, MeetingId meetingId, @Nullable String text, int seenVersion) {
		var meeting = open(actor, podId, meetingId);
		meeting.writeMinutes(text, seenVersion);
		this.meetings.save(meeting);
		this.audit.record(actor, "progress.minutes-written", meetingId);
	}

	/**
	 * Saves the actor's private note, which no one else can read. Blank text removes it.
	 */
	public void keepNote(Actor actor, PodId podId, MeetingId meetingId, @Nullable String text) {
		var meeting = open(actor, podId, meetingId);
		new FieldErrors().limitText(text, "text", "the note", Texts.LONG).throwIfAny();
		@Nullable String body = Texts.orNull(text);
		if (body == null) {
			this.views.dropNote(meeting.id(), actor.person());
		}
		else {
			this.views.keepNote(meeting.id(), actor.person(), body,
					OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		}
		this.audit.record(actor, AuditNote.command("progress.note-kept", meetingId).about(actor.person()));
	}

	private Meeting open(Actor actor, PodId pod, MeetingId meeting) {
		this.access.requireMember(actor, pod);
		this.pods.take(pod).requireAtWork();
		return this.meetings.findByMeetingIdAndPodId(meeting, pod).orElseThrow(NotFound::new);
	}

}
