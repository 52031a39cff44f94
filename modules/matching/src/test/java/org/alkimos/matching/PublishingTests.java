package org.alkimos.matching;

import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class PublishingTests extends MatchingModule {

	@Test
	void publishesAllPodsAtOnceAndOnlyOnce() {
		MatchRunId run = ready();

		in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE));

		assertThat(formedPods()).isEqualTo(13);
		assertThat(summary(run).state()).isEqualTo(RunState.PUBLISHED);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE)));
		assertThatExceptionOfType(Conflict.class).isThrownBy(this::start);
		assertThat(formedPods()).isEqualTo(13);
	}

	@Test
	void refusesToPublishAPodThatIsTooSmallOrHoldsSomebodyWhoLeft() {
		MatchRunId run = ready();
		BoardPod small = board(run).pods()
			.stream()
			.filter((pod) -> pod.mentees().size() == 3)
			.findFirst()
			.orElseThrow();
		PersonId mentee = small.mentees().getFirst().mentee();
		in(() -> this.matchmaking.move(this.manager, run, new MoveRequest(mentee, null, null)));

		assertThat(board(run).measures().rulesBroken()).isEqualTo(1);
		assertThat(board(run).unmatched()).hasSize(1);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE)))
			.withMessageContaining("A pod takes 3 to 4 mentees.");

		in(() -> this.matchmaking.undo(this.manager, run, null));
		publish(List.of(this.career.withdrawn(mentee)));
		Awaitility.await().until(() -> readiness().mentees() == 44);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE)))
			.withMessageContaining("is no longer in the cohort");
	}

}
