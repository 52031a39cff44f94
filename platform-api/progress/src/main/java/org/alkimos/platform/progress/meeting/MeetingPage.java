package org.alkimos.platform.progress.meeting;

import java.util.ArrayList;
import java.util.List;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.progress.pod.PodPage;
import org.alkimos.platform.progress.pod.PodPageComposer;
import org.alkimos.platform.ui.Option;
import org.alkimos.progress.PodSheet;
import org.alkimos.progress.PodSummary;
import org.alkimos.progress.meeting.MeetingView;

/** Page of one meeting. */
public record MeetingPage(String pod, String href, String podHref, boolean mayWrite, PodPage.MeetingLine line,
		MeetingView meeting) {

	static MeetingPage of(PodSheet sheet, MeetingView meeting, PodNames.Known names) {
		var pod = sheet.pod();
		return new MeetingPage("Pod " + pod.number(), PodPaths.meeting(pod.pod(), meeting.meeting()),
				PodPaths.pod(pod.pod()), sheet.mayWrite(), PodPageComposer.line(pod, meeting, names), meeting);
	}

	static Choices choices(PodSheet sheet, MeetingType type, PodNames.Known names) {
		var pod = sheet.pod();
		List<Option> people = people(pod, type).stream()
			.map((person) -> new Option(person.value().toString(), names.name(person),
					pod.isMentor(person) ? "Mentor" : null))
			.toList();
		return new Choices("Pod " + pod.number(), PodPaths.pod(pod.pod()), sheet.today().toString(), people);
	}

	/**
	 * Returns the members who are selected by default: everyone, or no one if only the
	 * reader can know which two met.
	 */
	static List<String> usual(PodSummary pod, MeetingType type) {
		if (type == MeetingType.ONE_TO_ONE && pod.members().size() > 2) {
			return List.of();
		}
		return people(pod, type).stream().map((person) -> person.value().toString()).toList();
	}

	private static List<PersonId> people(PodSummary pod, MeetingType type) {
		List<PersonId> people = new ArrayList<>();
		if (type != MeetingType.PEER_ONLY) {
			people.addAll(pod.mentors());
		}
		people.addAll(pod.mentees());
		return people;
	}

	/**
	 * Choices in the form for logging a meeting.
	 *
	 * @param today latest day for which a meeting can be logged
	 */
	public record Choices(String pod, String podHref, String today, List<Option> people) {
	}

}
