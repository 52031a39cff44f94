package org.alkimos.matching.repair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.cohort.CohortSnapshot.KnownMember;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.repair.RepairInput;
import org.alkimos.matching.publishing.Pod;
import org.alkimos.matching.repair.RepairReport.Cause;
import org.alkimos.matching.repair.RepairReport.OpenPod;
import org.alkimos.matching.repair.RepairReport.Waiting;
import org.alkimos.matching.weights.ChosenWeights;
import org.alkimos.matching.wording.RuleLabels;

/**
 * Published pods and the current participants. Concluded pods are left unchanged: their
 * mentees are not waiting unless they asked to change pods, and the pods still count
 * toward what their mentors offer.
 *
 * @param pods active pods, by number
 * @param ended ended pods
 */
record RepairCase(PodRules rules, ChosenWeights weights, long seed, Map<PersonId, KnownMember> everybody,
		List<Pod> pods, List<Pod> ended, Map<PersonId, Instant> asked) {

	private boolean isHere(PersonId person) {
		KnownMember known = this.everybody.get(person);
		return known != null && known.here();
	}

	private Map<PersonId, Pod> podOf() {
		Map<PersonId, Pod> podOf = new HashMap<>();
		this.pods.forEach((pod) -> pod.now().mentees().forEach((mentee) -> podOf.put(mentee, pod)));
		return podOf;
	}

	/** Current participants, without those whose pod has concluded. */
	private List<Member> present() {
		Set<PersonId> done = new HashSet<>();
		this.ended.forEach((pod) -> done.addAll(pod.now().mentees()));
		done.removeAll(podOf().keySet());
		done.removeAll(this.asked.keySet());
		return this.everybody.values()
			.stream()
			.filter((known) -> known.here() && !done.contains(known.member().person()))
			.map((known) -> known.member().leadsPods() ? leadingTheRest(known.member()) : known.member())
			.toList();
	}

	private Member leadingTheRest(Member mentor) {
		int led = (int) this.ended.stream()
			.filter((pod) -> pod.now().mentor().equals(mentor.person()) && !pod.now().mentees().isEmpty())
			.count();
		return mentor.leading(Math.max(0, mentor.podCapacity() - led));
	}

	RepairInput input() {
		return new RepairInput(
				new MatchInput(besideOthers(present()), this.rules, List.of(), this.weights.weights(), this.seed),
				this.pods.stream().map(this::led).toList(), this.asked.keySet(),
				waiting().stream().map(Waiting::mentee).toList());
	}

	/** If the mentor has left, a remaining co-mentor continues as the mentor. */
	private DraftPod led(Pod pod) {
		DraftPod now = pod.now();
		PersonId coMentor = now.coMentor();
		return (coMentor != null && isHere(coMentor) && !isHere(now.mentor())) ? new DraftPod(coMentor, now.mentees())
				: now;
	}

	/** Members with their capacity reduced by the pods they co-mentor. */
	private List<Member> besideOthers(List<Member> present) {
		return this.rules.coMentors() ? present.stream().map(this::besideOthers).toList() : present;
	}

	private Member besideOthers(Member member) {
		int beside = (int) this.pods.stream().filter((pod) -> member.person().equals(led(pod).coMentor())).count();
		return (beside == 0) ? member : member.leading(Math.max(0, member.podCapacity() - beside));
	}

	/** Members for the match board, including mentors who left and were not replaced. */
	MatchInput boardInput() {
		Map<PersonId, Member> gone = new LinkedHashMap<>();
		for (Pod pod : this.pods) {
			for (PersonId led : pod.now().mentors()) {
				KnownMember mentor = this.everybody.get(led);
				if (mentor != null && !mentor.here()) {
					gone.put(led, mentor.member().leading(0));
				}
			}
		}
		List<Member> members = new ArrayList<>(present());
		members.addAll(gone.values());
		return new MatchInput(members, this.rules, List.of(), this.weights.weights(), this.seed);
	}

	/** Number of each mentee's current pod, or null for none. */
	Map<PersonId, @Nullable Integer> before() {
		Map<PersonId, @Nullable Integer> before = new LinkedHashMap<>();
		Map<PersonId, Pod> podOf = podOf();
		for (Member member : present()) {
			if (!member.leadsPods()) {
				Pod pod = podOf.get(member.person());
				before.put(member.person(), (pod != null) ? pod.number() : null);
			}
		}
		return before;
	}

	/** Waiting mentees, longest wait first. */
	List<Waiting> waiting() {
		Map<PersonId, Pod> podOf = podOf();
		return present().stream()
			.filter((member) -> !member.leadsPods())
			.flatMap((member) -> waiting(member.person(), podOf.get(member.person())).stream())
			.sorted(Comparator.comparing((Waiting one) -> Objects.requireNonNullElse(one.since(), Instant.EPOCH))
				.thenComparing((one) -> one.mentee().value().toString()))
			.toList();
	}

	private List<Waiting> waiting(PersonId mentee, @Nullable Pod pod) {
		Instant asked = this.asked.get(mentee);
		if (pod == null) {
			Instant since = (asked != null) ? asked : Objects.requireNonNull(this.everybody.get(mentee)).since();
			return List.of(new Waiting(mentee, (asked != null) ? Cause.ASKED : Cause.NO_POD, null, known(since)));
		}
		if (asked != null) {
			return List.of(new Waiting(mentee, Cause.ASKED, pod.number(), known(asked)));
		}
		KnownMember mentor = this.everybody.get(pod.now().mentor());
		return isHere(led(pod).mentor()) ? List.of() : List.of(new Waiting(mentee, Cause.NO_MENTOR, pod.number(),
				known((mentor != null) ? mentor.goneSince() : Instant.EPOCH)));
	}

	private static @Nullable Instant known(Instant since) {
		return since.equals(Instant.EPOCH) ? null : since;
	}

	/** Pods that someone left, or that break a rule. */
	List<OpenPod> open() {
		return this.pods.stream()
			.map(this::open)
			.filter((pod) -> !pod.left().isEmpty() || !pod.problems().isEmpty())
			.toList();
	}

	private OpenPod open(Pod pod) {
		DraftPod now = pod.now();
		List<PersonId> staying = now.mentees().stream().filter(this::isHere).toList();
		List<PersonId> left = new ArrayList<>(now.mentees());
		left.addAll(0, now.mentors());
		left.removeIf(this::isHere);
		return new OpenPod(pod.number(), now.mentor(), left, staying, problems(now, staying));
	}

	private List<String> problems(DraftPod now, List<PersonId> staying) {
		if (!isHere(now.mentor())) {
			return List.of("Its mentor has left the cohort.");
		}
		PersonId coMentor = now.coMentor();
		if (coMentor != null && !isHere(coMentor)) {
			return List.of("Its co-mentor has left the cohort.");
		}
		Map<PersonId, Member> members = new HashMap<>();
		this.everybody.forEach((person, known) -> members.put(person, known.member()));
		List<BrokenRule> broken = new PodCheck(this.rules, this.weights.weights()).broken(
				Objects.requireNonNull(members.get(now.mentor())),
				(coMentor != null) ? Objects.requireNonNull(members.get(coMentor)) : null,
				staying.stream().map((mentee) -> Objects.requireNonNull(members.get(mentee))).toList());
		return RuleLabels.of(broken, members, this.rules);
	}

}
