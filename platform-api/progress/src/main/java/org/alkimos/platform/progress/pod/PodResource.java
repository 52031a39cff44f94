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
 * A pod in the API: members, phase, and number of meetings.
 *
 * @param coMentor the co-mentor, or null if the pod has one mentor
 */
record PodResource(PodId pod, CohortId cohort, int number, PersonView mentor, @Nullable PersonView coMentor,
		List<PersonView> mentees, WeeklySlot weeklySlot, Phase phase, PodState state, LocalDate formedOn,
		@Nullable LocalDate concludedOn, AgreementState agreement, Map<MeetingType, Integer> meetings,
		@Nullable LocalDate lastMetOn, int openGoals, int reachedGoals) {

	static PodResource of(PodSummary pod, PodNames.Known names) {
		return PodMapper.INSTANCE.resource(pod, names.view(pod.leader()),
				(pod.coMentor() != null) ? names.view(pod.coMentor()) : null, names.views(pod.mentees()));
	}

}
