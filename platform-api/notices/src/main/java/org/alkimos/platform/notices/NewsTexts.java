package org.alkimos.platform.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.notices.Notice;
import org.alkimos.notices.NoticeKind;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.NewsItem;

/** Notices in words, with links. */
final class NewsTexts {

	private NewsTexts() {
	}

	static NewsItem of(Actor actor, Notice notice, PodNames.Naming names, Map<CohortId, String> cohorts, Instant now) {
		return new NewsItem(text(notice, names, cohorts), href(actor, notice), Dates.ago(notice.at(), now),
				notice.at());
	}

	static String text(Notice notice, PodNames.Naming names, Map<CohortId, String> cohorts) {
		String pod = PodNames.Naming.plain(notice.podNumber());
		String cohort = Optional.ofNullable(cohorts.get(notice.cohort())).orElse("The cohort");
		return switch (notice.kind()) {
			case POD_FORMED -> names.of(notice.podNumber(), notice.mentor()) + ": your pod has been formed.";
			case POD_CHANGED -> changed(pod);
			case POD_JOINED -> names.of(notice.podNumber(), notice.mentor()) + ": you have joined this pod.";
			case POD_LEFT -> "You are no longer in " + pod + ". No one is at fault, and no reason is kept.";
			case CHANGE_REQUESTED -> cohort + ": a mentee asked to change pods. See Rematch.";
			case RUN_DRAFTED -> cohort + ": the match run you started has finished. Review the draft.";
			case RUN_CANCELED -> cohort + ": the match run you started was canceled.";
			case RUN_FAILED -> cohort + ": the match run you started failed. Run it again.";
			case AGREEMENT_IN_FORCE -> inForce(pod, notice);
			case PHASE_STARTED -> pod + " is now in the " + capitalized(notice.detail()) + " phase.";
			case MEETING_HELD -> pod + " logged a " + meeting(notice) + " meeting.";
			case POD_CONCLUDED -> concluded(pod, notice);
			case WAVE_OPENED -> cohort + ": the " + moment(notice) + " assessment is open.";
			case ASSESSMENT_WAITS -> reminder(notice);
			case WAVE_CLOSED -> cohort + ": an assessment has closed. Its results are available.";
			case EXPORT_READY -> cohort + ": the export you requested is ready.";
			case EXPORT_FAILED -> cohort + ": the export you requested failed. Start it again.";
			case COHORT_CLOSED -> cohort + " has closed.";
		};
	}

	private static String changed(String pod) {
		return pod + ": the members have changed. Sign a new agreement together and continue from where you are.";
	}

	private static String inForce(String pod, Notice notice) {
		return pod + ": everyone has signed. Version " + notice.detail() + " of the agreement is in force.";
	}

	private static String concluded(String pod, Notice notice) {
		return pod + " concluded on " + Dates.day(LocalDate.parse(notice.detail()))
				+ ". Its open tasks have been closed.";
	}

	private static String reminder(Notice notice) {
		return "Reminder: the " + moment(notice)
				+ " assessment is still open. It takes a few minutes, and you can stop and come back.";
	}

	static String href(Actor actor, Notice notice) {
		String cohort = "/cohorts/" + notice.cohort().value();
		if (notice.kind() == NoticeKind.CHANGE_REQUESTED) {
			return cohort + "/repair";
		}
		if (notice.kind() == NoticeKind.ASSESSMENT_WAITS) {
			return "/assessments";
		}
		if (notice.kind() == NoticeKind.EXPORT_READY || notice.kind() == NoticeKind.EXPORT_FAILED) {
			return "/exports/" + notice.detail();
		}
		if (notice.kind() == NoticeKind.POD_LEFT) {
			return "/pods";
		}
		if (isRun(notice.kind())) {
			return "/match-runs/" + notice.detail();
		}
		if (actor.is(Role.PROGRAM_MANAGER)) {
			return (notice.pod() != null) ? cohort + "/pods" : cohort;
		}
		if (notice.pod() != null) {
			return "/pods/" + notice.pod().value();
		}
		return actor.is(Role.EVALUATOR) ? cohort + "/evaluation" : "/pods";
	}

	private static boolean isRun(NoticeKind kind) {
		return kind == NoticeKind.RUN_DRAFTED || kind == NoticeKind.RUN_CANCELED || kind == NoticeKind.RUN_FAILED;
	}

	private static String meeting(Notice notice) {
		return switch (MeetingType.valueOf(notice.detail())) {
			case MENTOR_LED -> "mentor-led";
			case PEER_ONLY -> "peers-only";
			case PROGRAM_WIDE -> "program-wide";
			case ONE_TO_ONE -> "one-on-one";
		};
	}

	private static String moment(Notice notice) {
		return switch (WaveMoment.valueOf(notice.detail())) {
			case OPENING -> "opening";
			case MIDWAY -> "midway";
			case CLOSING -> "closing";
			case RETROSPECTIVE -> "retrospective";
			case FOLLOW_UP_6, FOLLOW_UP_12, FOLLOW_UP_24, FOLLOW_UP_36 -> "follow-up";
		};
	}

	private static String capitalized(String phase) {
		return phase.charAt(0) + phase.substring(1).toLowerCase(Locale.ROOT);
	}

}
