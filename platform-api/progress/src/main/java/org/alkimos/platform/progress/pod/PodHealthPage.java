package org.alkimos.platform.progress.pod;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Step;
import org.alkimos.platform.ui.Tone;
import org.alkimos.progress.EarlyWarning;
import org.alkimos.progress.PodHealth;

/** Page with the activity and status of a pod, for program managers. */
public record PodHealthPage(PodHealth health, String title, String href, String back, List<Step> steps,
		List<String> mentors, List<String> mentees, List<String> warnings, String agreement, Tone agreementTone,
		String lastMet, @Nullable String reason) {

	static PodHealthPage of(PodHealth health, PodNames.Known names) {
		var pod = health.pod();
		return new PodHealthPage(health, "Pod " + pod.number(), PodPaths.pod(pod.pod()),
				"/cohorts/" + pod.cohort().value() + "/pods", PodSteps.of(pod),
				pod.mentors().stream().map(names::name).toList(),
				pod.mentees().stream().map(names::name).sorted().toList(),
				health.warnings().stream().map(EarlyWarning::words).toList(), PodLabels.of(pod.agreement()),
				PodLabels.toneOf(pod.agreement()),
				(pod.dose().lastMetOn() != null) ? Dates.shortDay(pod.dose().lastMetOn()) : "Not yet",
				(health.reason() != null) ? PodLabels.of(health.reason()) : null);
	}

	public String meetings(String type) {
		return String.valueOf(this.health.pod().dose().of(MeetingType.valueOf(type)));
	}

	public String weeklySlot() {
		return Dates.hour(this.health.pod().weeklySlot(), this.health.pod().timeZone());
	}

	public List<Option> reasons() {
		return ConclusionForm.reasons();
	}

}
