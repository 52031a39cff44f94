package org.alkimos.matching;

import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

import org.alkimos.contracts.matching.MatchRunEnded;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.Measures;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.readiness.ReadinessReport;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunOptions;
import org.alkimos.matching.run.RunState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class RunTests extends MatchingModule {

	@Autowired
	private RunArchive shelf;

	@Autowired
	private HeardPods heard;

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

		assertThat(board.run().complete()).isTrue();
		assertThat(board.measures().matched()).isEqualTo(45);
		assertThat(board.measures().rulesBroken()).isZero();
		assertThat(board.pods()).hasSize(13).allMatch((pod) -> pod.problems().isEmpty());
		assertThat(board.pods()).flatExtracting(BoardPod::mentees).allMatch((placed) -> !placed.reasons().isEmpty());
		assertThat(board.run().inputHash()).hasSize(64);
		assertThat(formedPods()).isZero();
	}

	@Test
	void saysHowFairAndHowMixedADraftIs() {
		ready();
		Measures measures = board(ready()).measures();

		assertThat(measures.changedSinceBefore()).isNotNull().isBetween(0, 45);
		assertThat(measures.load()).isEqualTo(new Measures.MentorLoad(13, 13, 0, 3, 4));
		assertThat(measures.wishes().topFive()).isBetween(measures.wishes().topThree(), measures.wishes().given());
		assertThat(measures.blockingPairs()).isBetween(0, 45 * 12);
		assertThat(measures.variety().severalDepartments()).isEqualTo(13);
		assertThat(measures.parity()).extracting(Measures.Parity::by)
			.contains(Measures.Grouping.RANK, Measures.Grouping.INSTITUTION, Measures.Grouping.STAGE);
		assertThat(measures.parity()).flatExtracting(Measures.Parity::groups)
			.allMatch((group) -> group.mentees() >= Measures.Parity.SMALLEST);
		assertThat(measures.shareOfBest()).isNotNull().isBetween(9_000, 10_000);
	}

	@Test
	void tellsWhoStartedItHowItEnded() {
		MatchRunId run = ready();

		Awaitility.await()
			.untilAsserted(() -> assertThat(this.heard.of(this.career.cohort(), MatchRunEnded.class)).singleElement()
				.satisfies((ended) -> {
					assertThat(ended.run()).isEqualTo(run.value());
					assertThat(ended.requestedBy()).isEqualTo(this.manager.person());
					assertThat(ended.ending()).isEqualTo(MatchRunEnded.Ending.DRAFTED);
				}));
	}

	@Test
	void aRunGetsAnotherNameAndADraftIsPutAway() {
		MatchRunId run = ready();
		in(() -> this.shelf.rename(this.manager, run, " Needs first "));
		assertThat(summary(run).name()).isEqualTo("Needs first");
		in(() -> this.shelf.rename(this.manager, run, " "));
		assertThat(summary(run).name()).isNull();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> in(() -> this.shelf.rename(this.manager, run, "x".repeat(81))));

		in(() -> this.matchmaking.lock(this.manager, run, 1));
		in(() -> this.shelf.discard(this.manager, run));
		assertThat(summary(run).hasDraft()).isFalse();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> in(() -> this.shelf.discard(this.manager, run)));
		assertThat(board(ready()).measures().locked()).isZero();
		assertThat(audited(run)).contains("matching.run-renamed", "matching.draft-discarded");
	}

	@Test
	void canBeCanceledBeforeAWorkerTakesIt() {
		MatchRunId run = in(() -> this.transaction.execute((status) -> {
			MatchRunId queued = this.matchmaking.start(this.manager, this.career.cohort(),
					new RunOptions(7L, null, null));
			this.matchmaking.cancel(this.manager, queued);
			return queued;
		}));

		assertThat(summary(run).state()).isEqualTo(RunState.CANCELED);
		assertThat(summary(run).complete()).isFalse();
		this.work.run(new RunJobData(this.career.institution().value(), run.value()));
		assertThat(summary(run).state()).isEqualTo(RunState.CANCELED);
	}

	@Test
	void runsOneAtATime() {
		MatchRunId run = ready();
		in(() -> this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("update matching.match_run set state = 'RUNNING' where run_id = ?")
					.param(run.value())
					.update()));

		assertThatExceptionOfType(Conflict.class).isThrownBy(this::start)
			.withMessageContaining("already in progress")
			.satisfies((refused) -> assertThat(refused.type()).isEqualTo(MatchingProblem.RUN_IN_PROGRESS));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run, PublishConsent.NONE)))
			.withMessageContaining("still in progress");

		in(() -> this.matchmaking.cancel(this.manager, run));
		this.work.run(new RunJobData(this.career.institution().value(), run.value()));
		assertThat(summary(run).state()).isEqualTo(RunState.CANCELED);
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
		RunJobData ticket = new RunJobData(this.career.institution().value(), run.value());

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
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> in(
				() -> this.matchmaking.publish(mentor, new MatchRunId(UUID.randomUUID()), PublishConsent.NONE)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> Tenancy.run(elsewhere.institution(), () -> this.review.board(elsewhere.manager(), run)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> in(() -> this.readiness.of(this.manager, CohortId.next())));
	}

}
