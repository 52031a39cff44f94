package org.alkimos.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.Fit;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;

/**
 * A draft as it lies on the table: who sits where, and what the rules say to it.
 *
 * @param members everybody in the run, by id
 * @param takingPart who still takes part in the cohort
 * @param together who may be in one pod with whom
 */
record ReviewedDraft(MatchInput input, Map<PersonId, Member> members, List<DraftRow> pods, Set<PersonId> takingPart,
		Together together) {

	static ReviewedDraft of(MatchInput input, List<DraftRow> pods, List<Member> takingPart) {
		Map<PersonId, Member> members = new LinkedHashMap<>();
		input.members().forEach((member) -> members.put(member.person(), member));
		return new ReviewedDraft(input, members, pods,
				takingPart.stream().map(Member::person).collect(Collectors.toSet()), new Together(input, members));
	}

	/**
	 * The same draft held against what is known now of who cannot be together: somebody
	 * may have said so after the run.
	 */
	ReviewedDraft heldAgainst(List<Member> now) {
		Map<PersonId, Member> held = new LinkedHashMap<>(this.members);
		now.forEach((member) -> held.computeIfPresent(member.person(), (person, inRun) -> inRun.keptFromAsIn(member)));
		return new ReviewedDraft(this.input, held, this.pods, this.takingPart, new Together(this.input, held));
	}

	Member member(PersonId person) {
		return Objects.requireNonNull(this.members.get(person));
	}

	List<Member> members(List<PersonId> people) {
		return people.stream().map(this::member).toList();
	}

	DraftRow pod(int number) {
		return this.pods.stream()
			.filter((pod) -> pod.number() == number)
			.findFirst()
			.orElseThrow(() -> new InvalidInput("to", "Choose a pod of this draft."));
	}

	Member mentee(PersonId person) {
		Member member = this.members.get(person);
		if (member == null || member.leadsPods()) {
			throw new InvalidInput("mentee", "Choose a mentee of this draft.");
		}
		return member;
	}

	List<Member> mentees() {
		return this.input.members().stream().filter((member) -> !member.leadsPods()).toList();
	}

	Optional<DraftRow> podOf(PersonId mentee) {
		return this.pods.stream().filter((pod) -> pod.mentees().contains(mentee)).findFirst();
	}

	/** What a pod breaks as it is; one without mentees is no pod and breaks nothing. */
	List<BrokenRule> broken(DraftRow pod) {
		if (pod.mentees().isEmpty()) {
			return List.of();
		}
		List<BrokenRule> broken = gone(pod, pod.mentees());
		broken.addAll(new PodCheck(this.input.rules(), this.input.weights()).broken(member(pod.mentor()),
				members(pod.mentees())));
		return broken;
	}

	/** What a pod would break with these mentees; too few is no fault while it fills. */
	List<BrokenRule> brokenWith(DraftRow pod, List<PersonId> mentees) {
		List<BrokenRule> broken = gone(pod, mentees);
		broken.addAll(new PodCheck(this.input.rules(), this.input.weights()).brokenWhileFilling(member(pod.mentor()),
				members(mentees)));
		return broken;
	}

	/** Whether {@link #brokenWith} finds nothing, without the words. */
	boolean mayBe(DraftRow pod, List<PersonId> mentees) {
		return this.takingPart.contains(pod.mentor()) && this.takingPart.containsAll(mentees)
				&& this.together.may(pod.mentor(), mentees);
	}

	private List<BrokenRule> gone(DraftRow pod, List<PersonId> mentees) {
		List<PersonId> gone = new ArrayList<>(mentees);
		gone.add(pod.mentor());
		gone.removeAll(this.takingPart);
		List<BrokenRule> broken = new ArrayList<>();
		if (!gone.isEmpty()) {
			broken.add(new BrokenRule(MatchRule.NOT_ELIGIBLE, gone));
		}
		return broken;
	}

	List<String> words(List<BrokenRule> broken) {
		return RuleWords.of(broken, this.members, this.input.rules());
	}

	/** The fit of a mentee in a pod among these mentees. */
	Fit fit(PersonId mentee, DraftRow pod, List<PersonId> mentees) {
		List<PersonId> peers = new ArrayList<>(mentees);
		peers.remove(mentee);
		return Fit.of(member(mentee), member(pod.mentor()), members(peers), this.input.weights());
	}

	/** The points of all mentees of a pod together, if these were its mentees. */
	int points(DraftRow pod, List<PersonId> mentees) {
		return mentees.stream().mapToInt((mentee) -> fit(mentee, pod, mentees).total()).sum();
	}

	int mentorCount() {
		return (int) this.input.members().stream().filter(Member::leadsPods).count();
	}

	/**
	 * Whether a pod that is large enough now would not be with one mentee less; an
	 * emptied one is no pod.
	 */
	boolean wouldBeTooSmallWithout(DraftRow pod) {
		int smallest = this.input.rules().smallest();
		return smallest > 1 && pod.mentees().size() == smallest;
	}

}
