package org.alkimos.matching.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.Fit;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.wording.RuleLabels;

/**
 * A draft under review: placements and rule checks.
 *
 * @param members everyone in the run, by ID
 * @param takingPart current participants of the cohort
 * @param together which people may share a pod
 */
public record ReviewedDraft(MatchInput input, Map<PersonId, Member> members, List<DraftRow> pods,
		Set<PersonId> takingPart, CompatibilityMatrix together) {

	public static ReviewedDraft of(MatchInput input, List<DraftRow> pods, List<Member> takingPart) {
		Map<PersonId, Member> members = new LinkedHashMap<>();
		input.members().forEach((member) -> members.put(member.person(), member));
		return new ReviewedDraft(input, members, pods,
				takingPart.stream().map(Member::person).collect(Collectors.toSet()),
				new CompatibilityMatrix(input, members));
	}

	/**
	 * Returns this draft checked against current relationships, which may have changed
	 * since the run.
	 */
	public ReviewedDraft heldAgainst(List<Member> now) {
		Map<PersonId, Member> held = new LinkedHashMap<>(this.members);
		now.forEach((member) -> held.computeIfPresent(member.person(), (person, inRun) -> inRun.keptFromAsIn(member)));
		return new ReviewedDraft(this.input, held, this.pods, this.takingPart,
				new CompatibilityMatrix(this.input, held));
	}

	public Member member(PersonId person) {
		return Objects.requireNonNull(this.members.get(person));
	}

	public List<Member> members(List<PersonId> people) {
		return people.stream().map(this::member).toList();
	}

	/**
	 * Returns the pod with this number.
	 * @throws NotFound if there is none
	 */
	public DraftRow pod(int number) {
		return find(number).orElseThrow(NotFound::new);
	}

	public Optional<DraftRow> find(int number) {
		return this.pods.stream().filter((pod) -> pod.number() == number).findFirst();
	}

	public Member mentee(PersonId person) {
		Member member = this.members.get(person);
		if (member == null || member.leadsPods()) {
			throw new InvalidInput(MatchingProblem.MENTEE_NOT_IN_DRAFT, "mentee", "Choose a mentee in this draft.");
		}
		return member;
	}

	public List<Member> mentees() {
		return this.input.members().stream().filter((member) -> !member.leadsPods()).toList();
	}

	public Optional<DraftRow> podOf(PersonId mentee) {
		return this.pods.stream().filter((pod) -> pod.mentees().contains(mentee)).findFirst();
	}

	/** Rules a pod breaks; an empty pod breaks none. */
	public List<BrokenRule> broken(DraftRow pod) {
		if (pod.mentees().isEmpty()) {
			return List.of();
		}
		List<BrokenRule> broken = gone(pod, pod.mentees());
		broken.addAll(new PodCheck(this.input.rules(), this.input.weights()).broken(member(pod.leader()), coMentor(pod),
				members(pod.mentees())));
		broken.addAll(overbooked(pod));
		return broken;
	}

	/** Rules a pod would break with these mentees, other than having too few. */
	public List<BrokenRule> brokenWith(DraftRow pod, List<PersonId> mentees) {
		List<BrokenRule> broken = gone(pod, mentees);
		broken.addAll(new PodCheck(this.input.rules(), this.input.weights()).brokenWhileFilling(member(pod.leader()),
				coMentor(pod), members(mentees)));
		broken.addAll(overbooked(pod));
		return broken;
	}

	/** Whether {@link #brokenWith} is empty; faster, without details. */
	public boolean mayBe(DraftRow pod, List<PersonId> mentees) {
		return this.takingPart.containsAll(pod.mentors()) && this.takingPart.containsAll(mentees)
				&& this.together.may(pod.mentors(), mentees) && overbooked(pod).isEmpty();
	}

	private List<BrokenRule> gone(DraftRow pod, List<PersonId> mentees) {
		List<PersonId> gone = new ArrayList<>(mentees);
		gone.addAll(pod.mentors());
		gone.removeAll(this.takingPart);
		List<BrokenRule> broken = new ArrayList<>();
		if (!gone.isEmpty()) {
			broken.add(new BrokenRule(MatchRule.NOT_ELIGIBLE, gone));
		}
		return broken;
	}

	public List<String> words(List<BrokenRule> broken) {
		return RuleLabels.of(broken, this.members, this.input.rules());
	}

	private @Nullable Member coMentor(DraftRow pod) {
		return (pod.coMentor() != null) ? member(pod.coMentor()) : null;
	}

	/** Mentors of the pod who would lead more pods than they offer. */
	private List<BrokenRule> overbooked(DraftRow pod) {
		return !this.input.rules().coMentors() ? List.of()
				: pod.mentors()
					.stream()
					.filter((mentor) -> busy(mentor, pod) >= member(mentor).podCapacity())
					.map((mentor) -> new BrokenRule(MatchRule.CAPACITY, List.of(mentor)))
					.toList();
	}

	/** Number of other pods with mentees that a mentor leads. */
	private long busy(PersonId mentor, DraftRow but) {
		return this.pods.stream()
			.filter((pod) -> pod.number() != but.number() && !pod.mentees().isEmpty() && pod.mentors().contains(mentor))
			.count();
	}

	/** Pods with mentees, and unused offers of mentors. */
	public Stream<DraftRow> offered() {
		return this.pods.stream().filter((pod) -> !pod.mentees().isEmpty() || overbooked(pod).isEmpty());
	}

	/** Alternative co-mentors of a pod, best fit first. */
	public List<PersonId> coMentorsOf(DraftRow pod) {
		Map<PersonId, Integer> fits = new LinkedHashMap<>();
		for (Member mentor : this.input.members()) {
			DraftRow with = pod.with(mentor.person(), pod.mentees());
			if (mentor.leadsPods() && !pod.mentors().contains(mentor.person()) && broken(with).isEmpty()) {
				fits.put(mentor.person(), points(with, pod.mentees()));
			}
		}
		return fits.keySet()
			.stream()
			.sorted(Comparator.comparingInt((person) -> -fits.getOrDefault(person, 0)))
			.toList();
	}

	/** Fit of a mentee in a pod with these mentees; with two mentors, their mean. */
	public Fit fit(PersonId mentee, DraftRow pod, List<PersonId> mentees) {
		List<PersonId> peers = new ArrayList<>(mentees);
		peers.remove(mentee);
		return Fit.of(member(mentee), members(pod.mentors()), members(peers), this.input.weights());
	}

	/** Total points of a pod with these mentees. */
	public int points(DraftRow pod, List<PersonId> mentees) {
		return mentees.stream().mapToInt((mentee) -> fit(mentee, pod, mentees).total()).sum();
	}

	public int mentorCount() {
		return (int) this.input.members().stream().filter(Member::leadsPods).count();
	}

	/** Whether the pod would have mentees, but too few, without one of them. */
	public boolean wouldBeTooSmallWithout(DraftRow pod) {
		int smallest = this.input.rules().smallest();
		return smallest > 1 && pod.mentees().size() == smallest;
	}

}
