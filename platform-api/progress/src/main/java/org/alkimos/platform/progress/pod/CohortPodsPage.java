package org.alkimos.platform.progress.pod;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.Tone;
import org.alkimos.programs.CohortView;
import org.alkimos.progress.AgreementState;
import org.alkimos.progress.EarlyWarning;
import org.alkimos.progress.PodHealth;

/** Page of the pods in a cohort, with their activity and status. */
public record CohortPodsPage(String cohort, String matchingHref, List<Row> rows) {

	static CohortPodsPage of(CohortView cohort, List<PodHealth> pods, PodNames.Known names) {
		return new CohortPodsPage(cohort.programName() + " · " + cohort.name(),
				"/cohorts/" + cohort.cohort().value() + "/matching",
				pods.stream().map((pod) -> Row.of(pod, names)).toList());
	}

	public List<Row> stuck() {
		return this.rows.stream().filter((row) -> !row.warnings().isEmpty()).toList();
	}

	public String active() {
		return this.rows.stream().filter(Row::active).count() + " of " + this.rows.size();
	}

	public String signed() {
		return this.rows.stream().filter(Row::signed).count() + " of " + this.rows.size();
	}

	public String met() {
		return this.rows.stream().filter((row) -> row.lastMetOn() != null).count() + " of " + this.rows.size();
	}

	/** Row of one pod. */
	public record Row(String title, String href, String mentor, String mentees, String phase, boolean active,
			boolean signed, String agreement, Tone agreementTone, int mentorLed, int peerOnly, int otherMeetings,
			@Nullable LocalDate lastMetOn, String goals, String checkIns, List<String> warnings) {

		static Row of(PodHealth health, PodNames.Known names) {
			var pod = health.pod();
			var dose = pod.dose();
			return new Row("Pod " + pod.number(), PodPaths.pod(pod.pod()),
					String.join(", ", pod.mentors().stream().map(names::name).toList()), names.sentence(pod.mentees()),
					PodLabels.of(pod.phase()), pod.active(), pod.agreement() != AgreementState.UNSIGNED,
					PodLabels.of(pod.agreement()), PodLabels.toneOf(pod.agreement()), dose.of(MeetingType.MENTOR_LED),
					dose.of(MeetingType.PEER_ONLY), dose.of(MeetingType.PROGRAM_WIDE) + dose.of(MeetingType.ONE_TO_ONE),
					dose.lastMetOn(), dose.openGoals() + " open, " + dose.reachedGoals() + " reached",
					health.checkInsAnswered() + " of " + health.checkInsAsked(),
					health.warnings().stream().map(EarlyWarning::words).toList());
		}

	}

}
