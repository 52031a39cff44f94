package org.alkimos.matching;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.matching.Board.BoardPod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class RunTests extends MatchingModule {

	@Test
	void saysBeforeAnyRunThatTheCohortCanBeMatched() {
		ReadinessReport report = readiness();

		assertThat(report.canRun()).isTrue();
		assertThat(report.places()).isEqualTo(52);
		assertThat(report.withoutOption()).isEmpty();
		assertThat(report.checks()).allMatch((check) -> check.outcome() == ReadinessReport.Outcome.GOOD);
		assertThat(report.rules()).extracting(ReadinessReport.RuleEffect::code).contains("kept-apart", "same-field");
	}

	@Test
	void draftsThirteenPodsForEverybodyAsAJob() {
		Board board = board(ready());

		assertThat(board.measures().matched()).isEqualTo(45);
		assertThat(board.measures().rulesBroken()).isZero();
		assertThat(board.pods()).hasSize(13).allMatch((pod) -> pod.problems().isEmpty());
		assertThat(board.pods()).flatExtracting(BoardPod::mentees).allMatch((placed) -> !placed.reasons().isEmpty());
		assertThat(board.run().inputHash()).hasSize(64);
		assertThat(formedPods()).isZero();
	}

	@Test
	void canBeCancelledBeforeAWorkerTakesIt() {
		MatchRunId run = in(() -> this.transaction.execute((status) -> {
			MatchRunId queued = this.matchmaking.start(this.manager, this.career.cohort(),
					new RunOptions(7L, null, null));
			this.matchmaking.cancel(this.manager, queued);
			return queued;
		}));

		assertThat(summary(run).state()).isEqualTo(RunState.CANCELLED);
		this.work.run(new RunTicket(this.career.institution().value(), run.value()));
		assertThat(summary(run).state()).isEqualTo(RunState.CANCELLED);
	}

	@Test
	void runsOneAtATime() {
		MatchRunId run = ready();
		in(() -> this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("update matching.match_run set state = 'RUNNING' where run_id = ?")
					.param(run.value())
					.update()));

		assertThatExceptionOfType(Conflict.class).isThrownBy(this::start).withMessageContaining("already working");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run)))
			.withMessageContaining("still working");

		in(() -> this.matchmaking.cancel(this.manager, run));
		this.work.run(new RunTicket(this.career.institution().value(), run.value()));
		assertThat(summary(run).state()).isEqualTo(RunState.CANCELLED);
	}

	@Test
	void picksARunUpAgainAfterAWorkerDiedAndNeverTwice() {
		MatchRunId run = ready();
		Board first = board(run);
		// As a dead worker leaves it: taken, without a draft.
		in(() -> this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("delete from matching.draft_pod where run_id = ?").param(run.value()).update();
			this.jdbc.sql("update matching.match_run set state = 'RUNNING', result_hash = null where run_id = ?")
				.param(run.value())
				.update();
		}));
		RunTicket ticket = new RunTicket(this.career.institution().value(), run.value());

		this.work.run(ticket);
		this.work.run(ticket);

		assertThat(board(run).pods()).isEqualTo(first.pods());
		assertThat(summary(run).resultHash()).isEqualTo(first.run().resultHash());
	}

	@Test
	void givesTheSameDraftForTheSameSeed() {
		MatchRunId one = in(
				() -> this.matchmaking.start(this.manager, this.career.cohort(), new RunOptions(11L, null, null)));
		await(one, RunState.READY);
		MatchRunId two = in(
				() -> this.matchmaking.start(this.manager, this.career.cohort(), new RunOptions(11L, null, null)));
		await(two, RunState.READY);

		assertThat(summary(two).inputHash()).isEqualTo(summary(one).inputHash());
		assertThat(summary(two).resultHash()).isEqualTo(summary(one).resultHash());
	}

	@Test
	void isForProgramManagersOfTheInstitutionOnly() {
		MatchRunId run = ready();
		Actor mentor = new Actor(this.career.institution(), PersonId.next(), Set.of(Role.EVALUATOR));
		CohortFixture elsewhere = CohortFixture.fresh();

		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> in(() -> this.review.board(mentor, run)));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(mentor, new MatchRunId(UUID.randomUUID()))));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> Tenancy.run(elsewhere.institution(), () -> this.review.board(elsewhere.manager(), run)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> in(() -> this.readiness.of(this.manager, CohortId.next())));
	}

}
