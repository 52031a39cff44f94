package org.alkimos.matching.engine.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.local.Extent;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.CareerCohort;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.RandomCohorts;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.engine.pods.PodMatcher;
import org.alkimos.matching.weights.Weights;

import static org.assertj.core.api.Assertions.assertThat;

@Tag(Extent.SIZED)
class RepairTests {

	private static final PodRules CAREER = new PodRules(3, 4, false, false);

	/** Published pods of a cohort, and the cohort once these people have left. */
	private static RepairInput after(MatchInput before, Set<PersonId> leaving, Set<PersonId> asking, int kept) {
		return after(before, PodMatcher.match(before, Watcher.PATIENT).pods(), leaving, asking, kept);
	}

	private static RepairInput after(MatchInput before, List<DraftPod> pods, Set<PersonId> leaving,
			Set<PersonId> asking, int kept) {
		List<DraftPod> published = pods.subList(0, Math.min(kept, pods.size()));
		List<Member> present = before.members()
			.stream()
			.filter((member) -> !leaving.contains(member.person()))
			.toList();
		List<PersonId> waiting = present.stream()
			.filter((member) -> !member.leadsPods())
			.map(Member::person)
			.filter((person) -> published.stream().noneMatch((pod) -> pod.mentees().contains(person)))
			.toList();
		return new RepairInput(new MatchInput(present, before.rules(), List.of(), Weights.STANDARD, before.seed()),
				published, asking, waiting);
	}

	private static RepairInput random(long seed) {
		Random random = new Random(seed);
		PodRules rules = new PodRules(2 + random.nextInt(2), 4, true, random.nextBoolean());
		MatchInput before = RandomCohorts.of(seed, 6 + random.nextInt(24), 3 + random.nextInt(6), rules);
		Set<PersonId> leaving = some(before, random, 3);
		return after(before, leaving, some(before, random, 3), 2 + random.nextInt(8));
	}

	private static Set<PersonId> some(MatchInput input, Random random, int most) {
		return random.ints(random.nextInt(most + 1), 0, input.members().size())
			.mapToObj((place) -> input.members().get(place).person())
			.collect(Collectors.toSet());
	}

	/** Mentees of pods that hold as they are, who do not ask for another. */
	private static Map<PersonId, Integer> settled(RepairInput input) {
		Map<PersonId, Member> members = members(input);
		Map<PersonId, Integer> settled = new HashMap<>();
		PodCheck check = new PodCheck(input.now().rules());
		for (int pod = 0; pod < input.pods().size(); pod++) {
			Member mentor = members.get(input.pods().get(pod).mentor());
			List<Member> mentees = input.pods()
				.get(pod)
				.mentees()
				.stream()
				.map(members::get)
				.filter(Objects::nonNull)
				.toList();
			if (mentor != null && check.broken(mentor, mentees).isEmpty()) {
				for (Member mentee : mentees) {
					if (!input.asking().contains(mentee.person())) {
						settled.put(mentee.person(), pod);
					}
				}
			}
		}
		return settled;
	}

	private static Map<PersonId, Member> members(RepairInput input) {
		Map<PersonId, Member> members = new HashMap<>();
		input.now().members().forEach((member) -> members.put(member.person(), member));
		return members;
	}

	private static void requireSound(RepairInput input, RepairPoint point) {
		Map<PersonId, Member> members = members(input);
		PodCheck check = new PodCheck(input.now().rules());
		Set<PersonId> seen = new HashSet<>(point.unplaced());
		for (RepairedPod pod : point.pods()) {
			Member mentor = Objects.requireNonNull(members.get(pod.mentor()));
			List<Member> mentees = pod.mentees().stream().map((id) -> Objects.requireNonNull(members.get(id))).toList();
			Integer was = pod.was();
			boolean shrunk = was != null && input.pods().get(was).mentor().equals(pod.mentor())
					&& input.pods().get(was).mentees().containsAll(pod.mentees());
			List<BrokenRule> broken = shrunk ? check.brokenWhileFilling(mentor, mentees)
					: check.broken(mentor, mentees);
			assertThat(broken).isEmpty();
			pod.mentees().forEach((mentee) -> assertThat(seen.add(mentee)).isTrue());
		}
		assertThat(seen).hasSize(input.now().mentees().size());
	}

	static IntStream seeds() {
		return IntStream.range(0, Extent.of("alkimos.repair.cohorts", 12, 60));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void keepsEveryRuleAndMovesNobodyForNothing(int seed) {
		RepairInput input = random(seed);
		Map<PersonId, Integer> settled = settled(input);

		RepairCurve curve = Repair.curve(input);

		assertThat(curve.points()).isNotEmpty().hasSizeLessThanOrEqualTo(Repair.POINTS);
		for (RepairPoint point : curve.points()) {
			requireSound(input, point);
			assertThat(point.unplaced()).noneMatch(settled::containsKey);
			assertThat(movedIn(point, settled)).isEqualTo(point.moved());
		}
		assertThat(curve.points().getFirst().moved()).isZero();
		for (int i = 1; i < curve.points().size(); i++) {
			RepairPoint less = curve.points().get(i - 1);
			RepairPoint more = curve.points().get(i);
			assertThat(more.moved()).isGreaterThan(less.moved());
			assertThat(more.placed()).isGreaterThanOrEqualTo(less.placed());
			if (less.placed() == input.now().mentees().size() && more.granted() == less.granted()) {
				assertThat(more.worth()).isGreaterThan(less.worth());
			}
		}
	}

	private static long movedIn(RepairPoint point, Map<PersonId, Integer> settled) {
		Map<PersonId, Integer> now = new HashMap<>();
		point.pods().forEach((pod) -> pod.mentees().forEach((mentee) -> now.put(mentee, pod.was())));
		return settled.entrySet().stream().filter((one) -> !one.getValue().equals(now.get(one.getKey()))).count();
	}

	/** So many that neighbouring numbers of moves share a place in the archive. */
	@Tag(Extent.GUARANTEES)
	@Test
	void movesNobodyFirstAlsoInALargeCohort() {
		MatchInput before = RandomCohorts.of(3, 420, 90, new PodRules(3, 4, true, true));
		List<DraftPod> pods = PodMatcher
			.match(before, (progress) -> (progress.percent() < 40) ? Watcher.Verdict.GO_ON : Watcher.Verdict.KEEP_BEST)
			.pods();
		RepairInput input = after(before, pods, some(before, new Random(1), 9), Set.of(), 200);
		Map<PersonId, Integer> settled = settled(input);

		RepairCurve curve = Repair.curve(input);

		assertThat(curve.points().getFirst().moved()).isZero();
		curve.points().forEach((point) -> {
			requireSound(input, point);
			assertThat(movedIn(point, settled)).isEqualTo(point.moved());
		});
	}

	@Test
	void fillsFreeSeatsOfTheCareerCohortWithoutMovingAnybodyAndSaysWhatMoreWouldBring() {
		MatchInput before = new MatchInput(CareerCohort.members(), CAREER, List.of(), Weights.STANDARD, 4);
		DraftPod full = PodMatcher.match(before, Watcher.PATIENT)
			.pods()
			.stream()
			.filter((pod) -> pod.mentees().size() == 4)
			.findFirst()
			.orElseThrow();
		PersonId leaver = full.mentees().getFirst();
		RepairInput input = after(before, Set.of(leaver), Set.of(full.mentees().get(1)), 13);

		RepairCurve curve = Repair.curve(input);

		assertThat(curve.points().getFirst().unplaced()).isEmpty();
		assertThat(curve.points().getFirst().changed()).isLessThanOrEqualTo(1);
		assertThat(curve.points()).isNotEmpty();
	}

	@Test
	void keepsAPodTogetherUnderAnotherMentor() {
		MatchInput before = new MatchInput(CareerCohort.members(), CAREER, List.of(), Weights.STANDARD, 4);
		DraftPod pod = PodMatcher.match(before, Watcher.PATIENT).pods().getFirst();
		RepairInput left = after(before, Set.of(pod.mentor()), Set.of(), 13);
		List<Member> members = new ArrayList<>(left.now().members());
		Member gone = before.members()
			.stream()
			.filter((member) -> member.person().equals(pod.mentor()))
			.findFirst()
			.orElseThrow();
		PersonId newcomer = CareerCohort.person("new.mentor@example.edu");
		members.add(new Member(newcomer, ParticipantRole.MENTOR, gone.homeInstitution(), gone.department(),
				gone.field(), gone.rank(), null, List.of(), gone.offers(), gone.availability(), gone.modality(), 1,
				List.of(), Set.of(), Set.of()));

		RepairPoint first = Repair
			.curve(new RepairInput(new MatchInput(members, CAREER, List.of(), Weights.STANDARD, 4), left.pods(),
					Set.of(), List.of()))
			.points()
			.getFirst();

		assertThat(first.pods()).anySatisfy((repaired) -> {
			assertThat(repaired.mentor()).isEqualTo(newcomer);
			assertThat(repaired.was()).isNotNull();
			assertThat(left.pods().get(Objects.requireNonNull(repaired.was())).mentees())
				.containsExactlyElementsOf(repaired.mentees());
		});
		assertThat(first.changed()).isEqualTo(pod.mentees().size());
		assertThat(first.moved()).isZero();
	}

	/** Two who are alike in everything but the time they wait; one seat is free. */
	@Test
	void givesTheOnlySeatToWhoWaitedLonger() {
		MatchInput before = new MatchInput(CareerCohort.members(), CAREER, List.of(), Weights.STANDARD, 4);
		RepairInput input = after(before, Set.of(), Set.of(), 13);
		DraftPod pod = input.pods().stream().filter((one) -> one.mentees().size() == 4).findFirst().orElseThrow();
		Member twin = before.members()
			.stream()
			.filter((member) -> member.person().equals(pod.mentees().getFirst()))
			.findFirst()
			.orElseThrow();
		List<Member> members = new ArrayList<>(before.members()
			.stream()
			.filter((member) -> member.person().equals(pod.mentor()) || pod.mentees().contains(member.person()))
			.filter((member) -> !member.person().equals(twin.person()))
			.toList());
		List<PersonId> waiting = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			PersonId person = CareerCohort.person("twin" + i + "@example.edu");
			members.add(new Member(person, ParticipantRole.MENTEE, twin.homeInstitution(), twin.department(),
					twin.field(), twin.rank(), twin.yearsSinceDegree(), twin.needs(), List.of(), twin.availability(),
					twin.modality(), 0, twin.preferredMentors(), Set.of(), Set.of()));
			waiting.add(person);
		}
		for (int turn = 0; turn < 2; turn++) {
			RepairPoint first = Repair
				.curve(new RepairInput(new MatchInput(members, CAREER, List.of(), Weights.STANDARD, 4), List.of(pod),
						Set.of(), waiting))
				.points()
				.getFirst();
			assertThat(first.unplaced()).containsExactly(waiting.getLast());
			Collections.reverse(waiting);
		}
	}

	@Test
	void isTheSameWhateverTheOrderAndDiffersWithWhatHappened() {
		RepairInput input = random(7);
		List<Member> members = new ArrayList<>(input.now().members());
		Collections.shuffle(members, new Random(1));
		RepairInput shuffled = new RepairInput(
				new MatchInput(members, input.now().rules(), List.of(), Weights.STANDARD, input.now().seed()),
				input.pods(), input.asking(), input.waiting());
		RepairInput other = new RepairInput(input.now(), input.pods(), Set.of(), List.of());

		assertThat(Repair.curve(shuffled)).isEqualTo(Repair.curve(input));
		assertThat(Repair.curve(other).inputHash()).isNotEqualTo(Repair.curve(input).inputHash());
	}

}
