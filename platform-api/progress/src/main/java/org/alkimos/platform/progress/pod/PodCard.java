package org.alkimos.platform.progress.pod;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Tone;
import org.alkimos.progress.AgreementState;
import org.alkimos.progress.PodSummary;
import org.alkimos.progress.meeting.Dose;

/**
 * Card of one of the reader's pods.
 *
 * @param next next task of the reader, or null
 */
public record PodCard(String title, String href, String role, String company, String phase, Tone tone,
		String weeklySlot, String meetings, @Nullable String next) {

	static PodCard of(PodSummary pod, PersonId reader, PodNames.Known names) {
		boolean mentor = pod.isMentor(reader);
		String company = mentor ? names.sentence(pod.mentees())
				: names.sentence(pod.mentors()) + ((pod.coMentor() != null) ? " (mentors), " : " (mentor), ")
						+ names.sentence(pod.mentees().stream().filter((mentee) -> !mentee.equals(reader)).toList());
		return new PodCard("Pod " + pod.number(), PodPaths.pod(pod.pod()), mentor ? mentorRole(pod, reader) : "Mentee",
				company.replaceFirst(", $", ""), PodLabels.of(pod.phase()), pod.active() ? Tone.BLUE : Tone.GREY,
				Dates.hour(pod.weeklySlot(), pod.timeZone()), meetingsOf(pod.dose()), nextOf(pod));
	}

	private static String mentorRole(PodSummary pod, PersonId reader) {
		return reader.equals(pod.coMentor()) ? "You are the co-mentor" : "You are the mentor";
	}

	private static String meetingsOf(Dose dose) {
		return (dose.lastMetOn() != null)
				? Numbers.count(dose.total(), "meeting") + ", last on " + Dates.shortDay(dose.lastMetOn()) : "None yet";
	}

	private static @Nullable String nextOf(PodSummary pod) {
		if (!pod.active()) {
			return null;
		}
		if (pod.checkInOpen()) {
			return "You have a check-in to answer";
		}
		return (pod.agreement() == AgreementState.UNSIGNED) ? "Not everyone has signed the agreement" : null;
	}

}
