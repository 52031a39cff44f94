package org.alkimos.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.Criterion;
import org.alkimos.matching.engine.Fit;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;

/** Says in a few words why a mentee fits a pod, and where somebody should look. */
final class Placements {

	/** Below this fit a person should look; our own choice. */
	private static final int WEAK = 45;

	private final ReviewedDraft draft;

	Placements(ReviewedDraft draft) {
		this.draft = draft;
	}

	Board.Placed of(PersonId person, DraftRow pod) {
		Fit fit = this.draft.fit(person, pod, pod.mentees());
		Member mentee = this.draft.member(person);
		return new Board.Placed(person, Facts.of(mentee), fit.outOfHundred(), reasons(mentee, pod, fit),
				wish(mentee, pod.mentor()), new MoveOptions(this.draft, person).withRoom());
	}

	private List<Reason> reasons(Member mentee, DraftRow pod, Fit fit) {
		List<Reason> reasons = new ArrayList<>();
		Member mentor = this.draft.member(pod.mentor());
		List<String> shared = Fit.sharedTopics(mentee, mentor);
		shared.stream().limit(2).forEach((topic) -> reasons.add(new Reason(Reason.Kind.GOOD, capital(topic))));
		if (fit.of(Criterion.PREFERENCE) > 0 && !mentee.preferredMentors().isEmpty()) {
			reasons.add(new Reason(Reason.Kind.WISH, wish(mentee, pod.mentor())));
		}
		if (shared.isEmpty() && !mentee.needs().isEmpty()) {
			reasons.add(new Reason(Reason.Kind.WARNING, "No need is offered"));
		}
		if (fit.of(Criterion.MODALITY) == 0) {
			reasons.add(new Reason(Reason.Kind.WARNING,
					capital(RuleWords.modality(mentee)) + ", mentor " + RuleWords.modality(mentor)));
		}
		if (fit.of(Criterion.NOT_ALONE) == 0 && !mentee.rank().isBlank()) {
			reasons.add(new Reason(Reason.Kind.NOTE, "Only " + Member.plain(mentee.rank()) + " here"));
		}
		if (fit.outOfHundred() < WEAK) {
			reasons.add(new Reason(Reason.Kind.WARNING, "Weak fit"));
		}
		return reasons;
	}

	static String wish(Member mentee, PersonId mentor) {
		int rank = mentee.preferredMentors().indexOf(mentor);
		return switch (rank) {
			case -1 -> mentee.preferredMentors().isEmpty() ? "No wish given" : "Not among the wishes";
			case 0 -> "1st choice";
			case 1 -> "2nd choice";
			case 2 -> "3rd choice";
			default -> (rank + 1) + "th choice";
		};
	}

	/** The full account of one placement. */
	List<Why.Row> account(PersonId person, DraftRow pod) {
		Member mentee = this.draft.member(person);
		Member mentor = this.draft.member(pod.mentor());
		List<Member> peers = this.draft.members(pod.without(person));
		Fit fit = this.draft.fit(person, pod, pod.mentees());
		List<Member> all = new ArrayList<>(peers);
		all.add(mentor);
		all.add(mentee);
		return List.of(row(fit, Criterion.NEEDS, list(mentee.needs()), offered(Fit.sharedTopics(mentee, mentor))),
				row(fit, Criterion.PREFERENCE, wish(mentee, mentor.person()), ""),
				row(fit, Criterion.INSTITUTION, mentee.homeInstitution(), mentor.homeInstitution()),
				row(fit, Criterion.MODALITY, RuleWords.modality(mentee), RuleWords.modality(mentor)),
				row(fit, Criterion.STAGE_MIX, years(mentee),
						"Peers: " + list(peers.stream().map(Placements::years).toList())),
				row(fit, Criterion.NOT_ALONE, mentee.rank(),
						"Peers: " + list(peers.stream().map(Member::rank).toList())),
				row(fit, Criterion.PEER_INSTITUTIONS, mentee.homeInstitution(),
						"Peers: " + list(peers.stream().map(Member::homeInstitution).distinct().toList())),
				new Why.Row("Hours in common", list(mentee.availability().stream().map(Object::toString).toList()),
						list(PodCheck.commonSlots(all).stream().map(Object::toString).toList()), 0, 0),
				new Why.Row("Department and field", mentee.department() + ", " + mentee.field(),
						mentor.department() + ", " + mentor.field(), 0, 0));
	}

	private static Why.Row row(Fit fit, Criterion criterion, String mentee, String other) {
		return new Why.Row(criterion.label(), mentee, other, fit.of(criterion), criterion.most());
	}

	private static String offered(List<String> shared) {
		return shared.isEmpty() ? "None of them offered" : "Offers " + list(shared);
	}

	private static String years(Member member) {
		Integer years = member.yearsSinceDegree();
		return (years != null) ? RuleWords.count(years, "year") + " since degree" : "stage unknown";
	}

	private static String list(List<String> items) {
		return items.isEmpty() ? "none" : items.stream().collect(Collectors.joining(", "));
	}

	static String capital(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}
