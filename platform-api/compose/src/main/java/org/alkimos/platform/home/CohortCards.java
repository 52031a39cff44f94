package org.alkimos.platform.home;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Tone;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.CohortNumbers;
import org.alkimos.programs.Cohorts;

/** Cards of cohorts: the next step for managers, a link to results for evaluators. */
@Component
class CohortCards {

	private final Cohorts cohorts;

	CohortCards(Cohorts cohorts) {
		this.cohorts = cohorts;
	}

	List<CohortCard> of(Actor actor, List<CohortLink> links) {
		if (actor.is(Role.PROGRAM_MANAGER)) {
			Map<CohortId, CohortNumbers> numbers = this.cohorts.numbers(actor,
					links.stream().map(CohortLink::cohort).toList());
			return links.stream()
				.map((link) -> managed(link, numbers.getOrDefault(link.cohort(), CohortNumbers.NONE)))
				.toList();
		}
		return actor.is(Role.EVALUATOR) ? links.stream().map(CohortCards::evaluated).toList() : List.of();
	}

	private static CohortCard managed(CohortLink link, CohortNumbers numbers) {
		return switch (link.stage()) {
			case ENROLLMENT ->
				(numbers.people() == 0) ? card(link, "No one is enrolled yet.", "Import the roster", "/roster-import")
						: card(link, people(numbers) + " are enrolled.", "Form pods", "/readiness");
			case MATCHING -> card(link, people(numbers) + " are enrolled. No one sees a pod until you publish.",
					"Form pods", "/readiness");
			case ACTIVE -> (numbers.podsAtWork() == 0 && numbers.podsConcluded() > 0)
					? card(link, "All pods have concluded.", "Close the cohort", "")
					: card(link, Numbers.count(numbers.podsAtWork(), "pod") + " active, " + numbers.podsConcluded()
							+ " concluded.", "See how the pods are doing", "/pods");
			case CLOSED -> card(link, Numbers.count(numbers.pods(), "pod") + " concluded.", "View cohort", "");
		};
	}

	private static CohortCard evaluated(CohortLink link) {
		return card(link, "Scores before and after, by competency.", "View the evaluation", "/evaluation");
	}

	private static String people(CohortNumbers numbers) {
		return Numbers.count(numbers.mentees(), "mentee") + " and " + Numbers.count(numbers.mentors(), "mentor");
	}

	private static CohortCard card(CohortLink link, String sentence, String step, String below) {
		String href = "/cohorts/" + link.cohort().value();
		return new CohortCard(link.name(), link.programName(), href, stage(link.stage()), tone(link.stage()), sentence,
				step, href + below);
	}

	private static String stage(CohortStage stage) {
		return switch (stage) {
			case ENROLLMENT -> "Enrollment";
			case MATCHING -> "Matching";
			case ACTIVE -> "Active";
			case CLOSED -> "Closed";
		};
	}

	private static Tone tone(CohortStage stage) {
		return switch (stage) {
			case ENROLLMENT, MATCHING -> Tone.BLUE;
			case ACTIVE -> Tone.GREEN;
			case CLOSED -> Tone.GREY;
		};
	}

}
