package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.pods.PodMatcher;
import org.alkimos.matching.weights.Weights;

import static org.assertj.core.api.Assertions.assertThat;

/** Mentors of before and people who published together. */
class PeopleRulesTests {

	private static final PodRules STRICT = new PodRules(3, 4, false, false);

	private final List<Member> members = CareerCohort.members();

	private static Member tied(Member member, Set<PersonId> coAuthors, Set<PersonId> previousMentors) {
		return new Member(member.person(), member.role(), member.homeInstitution(), member.department(), member.field(),
				member.rank(), member.yearsSinceDegree(), member.needs(), member.offers(), member.availability(),
				member.modality(), member.podCapacity(), member.preferredMentors(), member.evaluativeLines(),
				member.keptApart(), coAuthors, previousMentors);
	}

	private static MatchResult match(List<Member> members) {
		return PodMatcher.match(new MatchInput(members, STRICT, List.of(), Weights.STANDARD, 5), Watcher.PATIENT);
	}

	@Test
	void aMentorOfBeforeIsNamedAsTheReason() {
		Member mentor = this.members.stream().filter(Member::leadsPods).findFirst().orElseThrow();
		Member mentee = tied(this.members.getFirst(), Set.of(), Set.of(mentor.person()));
		PodCheck check = new PodCheck(new PodRules(1, 4, true, true));
		assertThat(check.blocking(mentor, mentee)).contains(MatchRule.PREVIOUS_MENTOR);
		assertThat(check.broken(mentor, List.of(mentee)))
			.contains(new BrokenRule(MatchRule.PREVIOUS_MENTOR, List.of(mentor.person(), mentee.person())));
	}

	@Test
	void coAuthorsBlockEachOtherWhicheverOfThemIsAsked() {
		Member one = tied(this.members.get(0), Set.of(this.members.get(1).person()), Set.of());
		Member other = this.members.get(1);
		PodCheck check = new PodCheck(new PodRules(1, 4, true, true));
		assertThat(check.between(one, other)).contains(MatchRule.CO_AUTHORS);
		assertThat(check.between(other, one)).contains(MatchRule.CO_AUTHORS);
	}

	@Test
	void aMentorWhoLeadsFewerPodsIsTiedAsBefore() {
		Member mentor = tied(this.members.stream().filter(Member::leadsPods).findFirst().orElseThrow(),
				Set.of(this.members.getFirst().person()), Set.of());
		PodCheck check = new PodCheck(new PodRules(1, 4, true, true));
		assertThat(check.between(mentor.leading(1), this.members.getFirst())).contains(MatchRule.CO_AUTHORS);
		assertThat(mentor.leading(1).podCapacity()).isEqualTo(1);
	}

	@Test
	void whoHadAMentorInTheLastDraftGetsAnotherOnce() {
		MatchResult first = match(this.members);
		List<Member> again = new ArrayList<>();
		for (Member member : this.members) {
			Set<PersonId> before = first.pods()
				.stream()
				.filter((pod) -> pod.mentees().contains(member.person()))
				.map(DraftPod::mentor)
				.limit(member.person().equals(first.pods().getFirst().mentees().getFirst()) ? 1 : 0)
				.collect(java.util.stream.Collectors.toSet());
			again.add(tied(member, Set.of(), before));
		}
		PersonId mentee = first.pods().getFirst().mentees().getFirst();
		PersonId mentor = first.pods().getFirst().mentor();
		assertThat(match(again).pods()).isNotEmpty()
			.noneMatch((pod) -> pod.mentor().equals(mentor) && pod.mentees().contains(mentee));
	}

	@Test
	void inputsThatKnowOfNeitherKeepTheirHash() {
		List<Member> same = this.members.stream().map((member) -> tied(member, Set.of(), Set.of())).toList();
		assertThat(match(same).inputHash()).isEqualTo(match(this.members).inputHash());
		List<Member> more = new ArrayList<>(this.members);
		more.set(0, tied(more.getFirst(), Set.of(more.get(1).person()), Set.of()));
		assertThat(match(more).inputHash()).isNotEqualTo(match(this.members).inputHash());
	}

}
