package org.alkimos.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.readiness.ReadinessReport;
import org.alkimos.matching.run.MatchRunId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class TiesTests extends MatchingModule {

	private ParticipantTiesChanged tied(PersonId person, long revision, List<PersonId> apart,
			List<PersonId> previousMentors) {
		var head = new EventHead(UUID.randomUUID(), this.career.institution(), Instant.parse("2026-09-02T10:00:00Z"),
				revision);
		return new ParticipantTiesChanged(head, new ParticipantId(person.value()), this.career.cohort(), person,
				List.of(), List.of(), apart, List.of(), previousMentors);
	}

	private int ruledOut(String code) {
		return readiness().rules()
			.stream()
			.filter((rule) -> rule.code().equals(code))
			.mapToInt(ReadinessReport.RuleEffect::pairs)
			.sum();
	}

	@Test
	void whatWasToldLastCountsForTheNextRun() {
		BoardPod pod = board(ready()).pods().getFirst();
		PersonId mentee = pod.mentees().getFirst().mentee();
		publish(List.of(tied(mentee, 2, List.of(), List.of(pod.leader()))));
		Awaitility.await().until(() -> ruledOut("previous-mentor") == 1);
		assertThat(board(ready()).pods()).filteredOn((next) -> next.leader().equals(pod.leader()))
			.noneMatch((next) -> next.mentees().stream().anyMatch((one) -> one.mentee().equals(mentee)));
		publish(List.of(tied(mentee, 4, List.of(), List.of()), tied(mentee, 3, List.of(), List.of(pod.leader()))));
		Awaitility.await().until(() -> ruledOut("previous-mentor") == 0);
	}

	/** Somebody says so after the run: the draft must not be published as it is. */
	@Test
	void aDraftIsHeldAgainstWhatWasSaidSince() {
		MatchRunId run = ready();
		BoardPod pod = board(run).pods().getFirst();
		PersonId one = pod.mentees().getFirst().mentee();
		PersonId other = pod.mentees().getLast().mentee();
		publish(List.of(tied(one, 2, List.of(other), List.of()), tied(other, 2, List.of(one), List.of())));
		Awaitility.await().until(() -> board(run).measures().rulesBroken() > 0);
		assertThat(board(run).pods().getFirst().problems()).containsExactly("Two members can't be placed together.");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE)))
			.withMessageContaining("Two members can't be placed together.");
		assertThat(formedPods()).isZero();
	}

}
