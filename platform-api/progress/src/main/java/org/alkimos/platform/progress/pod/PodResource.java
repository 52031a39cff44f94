package org.alkimos.platform.progress.pod;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.platform.progress.PersonView;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.progress.AgreementState;
import org.alkimos.progress.PodSummary;
import org.alkimos.progress.pod.PodState;

/**
 * A pod: its members, its phase, and how often it met; nothing its members wrote.
 *
 * @param pod ID of the pod
 * @param cohort ID of the cohort
 * @param number number of the pod within the cohort, from 1
 * @param mentors one or two mentors; the first leads the pod
 * @param mentees the mentees
 * @param weeklySlot weekly hour in which all members are available, in the cohort's time
 * zone, such as Tue 10:00
 * @param phase phase of the pod
 * @param state whether the pod is active or concluded
 * @param formedOn ISO 8601 date on which the pod was formed, in the cohort's time zone
 * @param concludedOn ISO 8601 date of the conclusion, in the cohort's time zone, or null
 * if the pod is active
 * @param agreement signing state of the pod's agreement
 * @param meetings number of meetings held, by type; every type has an entry
 * @param lastMetOn ISO 8601 date of the last meeting, or null if the pod has not met
 * @param openGoals number of open goals of the pod and its mentees
 * @param reachedGoals number of reached goals of the pod and its mentees
 */
record PodResource(PodId pod, CohortId cohort, int number, List<PersonView> mentors, List<PersonView> mentees,
		WeeklySlot weeklySlot, Phase phase, PodState state, LocalDate formedOn, @Nullable LocalDate concludedOn,
		AgreementState agreement, Map<MeetingType, Integer> meetings, @Nullable LocalDate lastMetOn, int openGoals,
		int reachedGoals) {

	static PodResource of(PodSummary pod, PodNames.Known names) {
		return PodMapper.INSTANCE.resource(pod, names.views(pod.mentors()), names.views(pod.mentees()));
	}

}
