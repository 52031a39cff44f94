package org.alkimos.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.Fit;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.wording.RuleLabels;

/** Breakdown of one placement by criterion. */
final class PlacementBreakdown {

	private final Member mentee;

	private final List<Member> mentors;

	private final List<Member> peers;

	private final Fit fit;

	private final Map<Criterion, Integer> most;

	private PlacementBreakdown(ReviewedDraft draft, PersonId person, DraftRow pod) {
		this.mentee = draft.member(person);
		this.mentors = draft.members(pod.mentors());
		this.peers = draft.members(pod.without(person));
		this.fit = draft.fit(person, pod, pod.mentees());
		this.most = draft.input().weights().most();
	}

	/** One row per criterion with a weight, then the hard rules that are met. */
	static List<PlacementExplanation.Row> of(ReviewedDraft draft, PersonId person, DraftRow pod) {
		PlacementBreakdown account = new PlacementBreakdown(draft, person, pod);
		return Stream.concat(account.criteria(), account.rules()).toList();
	}

	private Stream<PlacementExplanation.Row> criteria() {
		return Stream.of(Criterion.values())
			.filter((criterion) -> this.most.getOrDefault(criterion, 0) > 0)
			.map((criterion) -> new PlacementExplanation.Row(criterion.label(), onTheirSide(criterion),
					onTheOther(criterion), this.fit.of(criterion), this.most.getOrDefault(criterion, 0)));
	}

	private String onTheirSide(Criterion criterion) {
		return switch (criterion) {
			case NEEDS -> list(this.mentee.needs());
			case PREFERENCE -> Placements.wish(this.mentee, this.mentors);
			case INSTITUTION, PEER_INSTITUTIONS -> this.mentee.homeInstitution();
			case MODALITY -> RuleLabels.modality(this.mentee);
			case STAGE_MIX -> years(this.mentee);
			case NOT_ALONE -> this.mentee.rank();
			case OTHER_DEPARTMENT -> this.mentee.department();
			case OTHER_FIELD -> this.mentee.field();
			case NOT_CO_AUTHORS, NEW_MENTOR -> "";
		};
	}

	private String onTheOther(Criterion criterion) {
		List<String> shared = Fit.sharedTopics(this.mentee, this.mentors);
		return switch (criterion) {
			case NEEDS -> shared.isEmpty() ? "None offered" : "Offers " + list(shared);
			case PREFERENCE -> "";
			case INSTITUTION -> list(this.mentors.stream().map(Member::homeInstitution).distinct().toList());
			case MODALITY -> list(this.mentors.stream().map(RuleLabels::modality).distinct().toList());
			case STAGE_MIX -> "Peers: " + list(this.peers.stream().map(PlacementBreakdown::years).toList());
			case NOT_ALONE -> "Peers: " + list(this.peers.stream().map(Member::rank).toList());
			case PEER_INSTITUTIONS ->
				"Peers: " + list(this.peers.stream().map(Member::homeInstitution).distinct().toList());
			case OTHER_DEPARTMENT -> list(everybodyElse().map(Member::department).distinct().toList());
			case OTHER_FIELD -> list(everybodyElse().map(Member::field).distinct().toList());
			case NOT_CO_AUTHORS -> (this.fit.of(criterion) == this.most.getOrDefault(criterion, 0))
					? "No co-authors in this pod" : "Has a co-author in this pod";
			case NEW_MENTOR -> (this.fit.of(criterion) > 0) ? "New mentor" : "Previous mentor";
		};
	}

	private Stream<PlacementExplanation.Row> rules() {
		List<Member> all = new ArrayList<>(everybodyElse().toList());
		all.add(this.mentee);
		return Stream.of(
				new PlacementExplanation.Row("Shared hours",
						list(this.mentee.availability().stream().map(Object::toString).toList()),
						list(PodCheck.commonSlots(all).stream().map(Object::toString).toList()), 0, 0),
				new PlacementExplanation.Row("Department and field",
						this.mentee.department() + ", " + this.mentee.field(),
						list(this.mentors.stream().map((one) -> one.department() + ", " + one.field()).toList()), 0,
						0));
	}

	private Stream<Member> everybodyElse() {
		return Stream.concat(this.mentors.stream(), this.peers.stream());
	}

	private static String years(Member member) {
		Integer years = member.yearsSinceDegree();
		return (years != null) ? RuleLabels.count(years, "year") + " since degree" : "stage unknown";
	}

	private static String list(List<String> items) {
		return items.isEmpty() ? "none" : items.stream().collect(Collectors.joining(", "));
	}

}
