package org.alkimos.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftLag;
import org.alkimos.matching.engine.CareerCohort;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.readiness.ReadinessReport.Outcome;
import org.alkimos.matching.run.MatchRunId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** No decision stands on a part of the cohort, or on a draft that is older than it. */
@ApplicationModuleTest
class WholeCohortTests extends MatchingModule {

	@Autowired
	private ToldRevisions programs;

	@Test
	void nothingIsRunWhileSomeoneIsOnTheWay() {
		Map<ParticipantId, Long> current = current();
		current.put(new ParticipantId(PersonId.next().value()), 1L);
		this.programs.put(this.career.cohort(), current);

		assertThat(readiness().canRun()).isFalse();
		assertThat(readiness().checks().getFirst().outcome()).isEqualTo(Outcome.BLOCKED);
		assertThat(readiness().checks().getFirst().detail()).startsWith("58 of 59 people have arrived.");
		assertThatExceptionOfType(Conflict.class).isThrownBy(this::start)
			.withMessageStartingWith("58 of 59 people have arrived.")
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(MatchingProblem.COHORT_NOT_ARRIVED));
	}

	@Test
	void nothingIsPublishedWhileAChangeOrAWithdrawalIsOnTheWay() {
		MatchRunId run = ready();
		Map<ParticipantId, Long> changed = current();
		changed.replaceAll((participant, revision) -> revision + 1);
		this.programs.put(this.career.cohort(), changed);
		refusedToPublish(run, MatchingProblem.COHORT_NOT_ARRIVED, "0 of 58 people have arrived.");

		Map<ParticipantId, Long> left = current();
		left.remove(left.keySet().iterator().next());
		this.programs.put(this.career.cohort(), left);
		refusedToPublish(run, MatchingProblem.COHORT_NOT_ARRIVED,
				"57 of 57 people have arrived. 1 withdrawal is still on the way.");

		this.programs.put(this.career.cohort(), current());
		in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE));
		assertThat(formedPods()).isEqualTo(13);
	}

	@Test
	void aDraftOlderThanTheRosterIsPublishedByNamingWhoIsLeftOut() {
		MatchRunId run = ready();
		assertThat(board(run).lag().isCurrent()).isTrue();
		Member like = CareerCohort.members().stream().filter((member) -> !member.leadsPods()).findFirst().orElseThrow();
		PersonId late = PersonId.next();
		publish(List.of(this.career.late(like, late)));
		Awaitility.await().until(() -> readiness().mentees() == 46);

		assertThat(board(run).lag()).isEqualTo(new DraftLag(Set.of(late), Set.of(), Set.of(), null));
		refusedToPublish(run, MatchingProblem.DRAFT_OLDER_THAN_COHORT, "1 person has enrolled since.");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> in(
				() -> this.matchmaking.publish(this.manager, run, new PublishConsent(Set.of(PersonId.next()), null))));
		in(() -> this.matchmaking.publish(this.manager, run, new PublishConsent(Set.of(late), null)));
		assertThat(formedPods()).isEqualTo(13);
	}

	@Test
	void aDraftOlderThanAnotherDraftIsPublishedByNamingThatOne() {
		MatchRunId first = ready();
		ready();
		assertThat(board(first).lag().newerDraft()).isEqualTo(2);
		refusedToPublish(first, MatchingProblem.DRAFT_OLDER_THAN_COHORT, "Run 2 is newer.");
		in(() -> this.matchmaking.publish(this.manager, first, new PublishConsent(Set.of(), 2)));
		assertThat(formedPods()).isEqualTo(13);
	}

	private void refusedToPublish(MatchRunId run, MatchingProblem type, String words) {
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE)))
			.withMessageContaining(words)
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(type));
		assertThat(formedPods()).isZero();
	}

	/** Everyone as matching knows them. */
	private Map<ParticipantId, Long> current() {
		Map<ParticipantId, Long> current = new HashMap<>();
		CareerCohort.members().forEach((member) -> current.put(new ParticipantId(member.person().value()), 1L));
		return current;
	}

}
