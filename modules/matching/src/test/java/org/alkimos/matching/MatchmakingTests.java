package org.alkimos.matching;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.DomainEvent;
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
class MatchmakingTests {

	@Autowired
	private Matchmaking matchmaking;

	@Autowired
	private MatchReview review;

	@Autowired
	private Readiness readiness;

	@Autowired
	private RunWork work;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private CohortFixture career = CohortFixture.fresh();

	private Actor manager = this.career.manager();

	@BeforeEach
	void hearOfTheCohort() {
		this.career = CohortFixture.fresh();
		this.manager = this.career.manager();
		publish(this.career.events());
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.until(() -> readiness().mentees() == 45 && readiness().mentors() == 13);
	}

	private void publish(List<? extends DomainEvent> facts) {
		Tenancy.run(this.career.institution(),
				() -> this.transaction.executeWithoutResult((status) -> facts.forEach(this.events::publishEvent)));
	}

	private <T> T in(Callable<T> step) {
		return Tenancy.call(this.career.institution(), () -> {
			try {
				return step.call();
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private void in(Runnable step) {
		Tenancy.run(this.career.institution(), step);
	}

	private ReadinessReport readiness() {
		return in(() -> this.readiness.of(this.manager, this.career.cohort()));
	}

	private MatchRunId start() {
		return in(() -> this.matchmaking.start(this.manager, this.career.cohort(), null));
	}

	private MatchRunId ready() {
		MatchRunId run = start();
		await(run, RunState.READY);
		return run;
	}

	private void await(MatchRunId run, RunState state) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> summary(run).state() == state);
	}

	private RunSummary summary(MatchRunId run) {
		return in(() -> this.review.run(this.manager, run));
	}

	private Board board(MatchRunId run) {
		return in(() -> this.review.board(this.manager, run));
	}

	private int formedPods() {
		return in(() -> this.transaction
			.execute((status) -> this.jdbc.sql("select count(*) from matching.pod where cohort_id = ?")
				.param(this.career.cohort().value())
				.query(Integer.class)
				.single()));
	}

	private List<String> audited(MatchRunId run) {
		return in(() -> this.transaction
			.execute((status) -> this.jdbc.sql("select action from kernel.audit_entry where subject_id = ? order by at")
				.param(run.value())
				.query(String.class)
				.list()));
	}

	/** A mentee, the pod they could move to, and the pod they leave large enough. */
	private MoveRequest possibleMove(Board board) {
		return board.pods()
			.stream()
			.filter((pod) -> pod.mentees().size() == 4)
			.flatMap((pod) -> pod.mentees().stream())
			.flatMap((placed) -> placed.moves()
				.stream()
				.map((option) -> new MoveRequest(placed.mentee(), option.pod(), null)))
			.findFirst()
			.orElseThrow();
	}

	private static List<PersonId> menteesIn(Board board, int number) {
		return board.pods()
			.stream()
			.filter((pod) -> pod.number() == number)
			.flatMap((pod) -> pod.mentees().stream())
			.map(Board.Placed::mentee)
			.toList();
	}

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
	void movesAMenteeTakesItBackAndTellsTheAuditTrail() {
		MatchRunId run = ready();
		Board before = board(run);
		MoveRequest move = possibleMove(before);

		in(() -> this.matchmaking.move(this.manager, run, move));

		assertThat(menteesIn(board(run), Objects.requireNonNull(move.to()))).contains(move.mentee());
		assertThat(board(run).moves()).isEqualTo(1);

		in(() -> this.matchmaking.undo(this.manager, run));

		assertThat(board(run).pods()).isEqualTo(before.pods());
		assertThat(audited(run)).contains("matching.run-started", "matching.mentee-moved", "matching.move-undone");
	}

	@Test
	void swapsTwoMenteesAndBack() {
		MatchRunId run = ready();
		Board before = board(run);
		MoveRequest swap = before.pods()
			.stream()
			.flatMap((pod) -> pod.mentees().stream())
			.flatMap((placed) -> in(() -> this.review.why(this.manager, run, placed.mentee())).options()
				.stream()
				.filter((option) -> option.isPossible() && option.swapWith() != null)
				.map((option) -> new MoveRequest(placed.mentee(), option.pod(), option.swapWith())))
			.findFirst()
			.orElseThrow();

		in(() -> this.matchmaking.move(this.manager, run, swap));

		assertThat(menteesIn(board(run), Objects.requireNonNull(swap.to()))).contains(swap.mentee())
			.doesNotContain(swap.swapWith());
		assertThat(board(run).measures().rulesBroken()).isZero();

		in(() -> this.matchmaking.undo(this.manager, run));

		assertThat(board(run).pods()).isEqualTo(before.pods());
	}

	@Test
	void refusesInWordsAMoveThatBreaksAHardRule() {
		MatchRunId run = ready();
		Board board = board(run);
		BoardPod full = board.pods().stream().filter((pod) -> pod.free() == 0).findFirst().orElseThrow();
		PersonId other = board.pods()
			.stream()
			.filter((pod) -> pod != full)
			.flatMap((pod) -> pod.mentees().stream())
			.findFirst()
			.orElseThrow()
			.mentee();

		assertThatExceptionOfType(Conflict.class).isThrownBy(
				() -> in(() -> this.matchmaking.move(this.manager, run, new MoveRequest(other, full.number(), null))))
			.withMessageContaining("A pod takes 3 to 4 mentees.");
		assertThat(board(run).pods()).isEqualTo(board.pods());
	}

	@Test
	void keepsLockedPodsInTheNextRunAndRefusesToTouchThem() {
		MatchRunId run = ready();
		BoardPod kept = board(run).pods().getFirst();
		in(() -> this.matchmaking.lock(this.manager, run, kept.number()));

		PersonId inside = kept.mentees().getFirst().mentee();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.move(this.manager, run, new MoveRequest(inside, null, null))))
			.withMessageContaining("locked");

		Board next = board(ready());
		BoardPod again = next.pods()
			.stream()
			.filter((pod) -> pod.mentor().equals(kept.mentor()))
			.findFirst()
			.orElseThrow();
		assertThat(again.locked()).isTrue();
		assertThat(menteesIn(next, again.number()))
			.containsExactlyElementsOf(kept.mentees().stream().map(Board.Placed::mentee).toList());
		assertThat(next.measures().matched()).isEqualTo(45);
		assertThat(next.run().number()).isEqualTo(2);
	}

	@Test
	void publishesAllPodsAtOnceAndOnlyOnce() {
		MatchRunId run = ready();

		in(() -> this.matchmaking.publish(this.manager, run));

		assertThat(formedPods()).isEqualTo(13);
		assertThat(summary(run).state()).isEqualTo(RunState.PUBLISHED);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run)));
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
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run)))
			.withMessageContaining("A pod takes 3 to 4 mentees.");

		in(() -> this.matchmaking.undo(this.manager, run));
		publish(List.of(this.career.withdrawn(mentee)));
		Awaitility.await().until(() -> readiness().mentees() == 44);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.matchmaking.publish(this.manager, run)))
			.withMessageContaining("no longer takes part");
	}

	@Test
	void canBeCancelledBeforeAWorkerTakesIt() {
		MatchRunId run = in(() -> this.transaction.execute((status) -> {
			MatchRunId queued = this.matchmaking.start(this.manager, this.career.cohort(), 7L);
			this.matchmaking.cancel(this.manager, queued);
			return queued;
		}));

		assertThat(summary(run).state()).isEqualTo(RunState.CANCELLED);
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
	void givesTheSameDraftForTheSameSeed() {
		MatchRunId one = in(() -> this.matchmaking.start(this.manager, this.career.cohort(), 11L));
		await(one, RunState.READY);
		MatchRunId two = in(() -> this.matchmaking.start(this.manager, this.career.cohort(), 11L));
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
