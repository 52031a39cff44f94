package org.alkimos.platform.progress;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.progress.goal.GoalId;

/** Paths of pages about pods. */
public final class PodPaths {

	private PodPaths() {
	}

	public static String pod(PodId pod) {
		return "/pods/" + pod.value();
	}

	public static String newMeeting(PodId pod, MeetingType type) {
		return pod(pod) + "/meetings/new?type=" + type;
	}

	public static String meeting(PodId pod, MeetingId meeting) {
		return pod(pod) + "/meetings/" + meeting.value();
	}

	public static String goal(PodId pod, GoalId goal) {
		return pod(pod) + "/goals/" + goal.value();
	}

	public static String checkIn(PodId pod) {
		return pod(pod) + "/check-in";
	}

	static String plan(PodId pod) {
		return pod(pod) + "/plan";
	}

	public static String agreement(PodId pod) {
		return pod(pod) + "/agreement";
	}

}
