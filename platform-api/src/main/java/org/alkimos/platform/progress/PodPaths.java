package org.alkimos.platform.progress;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.progress.GoalId;

/** Paths of pages about pods. */
final class PodPaths {

	private PodPaths() {
	}

	static String pod(PodId pod) {
		return "/pods/" + pod.value();
	}

	static String newMeeting(PodId pod, MeetingType type) {
		return pod(pod) + "/meetings/new?type=" + type;
	}

	static String meeting(PodId pod, MeetingId meeting) {
		return pod(pod) + "/meetings/" + meeting.value();
	}

	static String goal(PodId pod, GoalId goal) {
		return pod(pod) + "/goals/" + goal.value();
	}

	static String checkIn(PodId pod) {
		return pod(pod) + "/check-in";
	}

	static String plan(PodId pod) {
		return pod(pod) + "/plan";
	}

	static String agreement(PodId pod) {
		return pod(pod) + "/agreement";
	}

}
