package org.alkimos.matching;

import java.util.List;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.readiness.Readiness;
import org.alkimos.matching.readiness.ReadinessReport;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunOptions;
import org.alkimos.matching.run.RunState;
import org.alkimos.matching.run.RunSummary;

/** The career cohort in the matching module, in a fresh institution for each test. */
abstract class MatchingModule {

	@Autowired
	Matchmaking matchmaking;

	@Autowired
	MatchReview review;

	@Autowired
	Readiness readiness;

	@Autowired
	RunExecutor work;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	CohortFixture career = CohortFixture.fresh();

	Actor manager = this.career.manager();

	@BeforeEach
	void hearOfTheCohort() {
		this.career = CohortFixture.fresh();
		this.manager = this.career.manager();
		publish(this.career.events());
		Awaitility.await().ignoreExceptions().until(() -> readiness().mentees() == 45 && readiness().mentors() == 13);
	}

	void publish(List<? extends DomainEvent> facts) {
		Tenancy.run(this.career.institution(),
				() -> this.transaction.executeWithoutResult((status) -> facts.forEach(this.events::publishEvent)));
	}

	<T> T in(Callable<T> step) {
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

	void in(Runnable step) {
		Tenancy.run(this.career.institution(), step);
	}

	ReadinessReport readiness() {
		return in(() -> this.readiness.of(this.manager, this.career.cohort()));
	}

	MatchRunId start() {
		return in(() -> this.matchmaking.start(this.manager, this.career.cohort(), RunOptions.STANDARD));
	}

	MatchRunId ready() {
		MatchRunId run = start();
		await(run, RunState.READY);
		return run;
	}

	void await(MatchRunId run, RunState state) {
		Awaitility.await().until(() -> summary(run).state() == state);
	}

	RunSummary summary(MatchRunId run) {
		return in(() -> this.review.run(this.manager, run));
	}

	Board board(MatchRunId run) {
		return in(() -> this.review.board(this.manager, run));
	}

	int formedPods() {
		return in(() -> this.transaction
			.execute((status) -> this.jdbc.sql("select count(*) from matching.pod where cohort_id = ?")
				.param(this.career.cohort().value())
				.query(Integer.class)
				.single()));
	}

	List<String> audited(MatchRunId run) {
		return in(() -> this.transaction
			.execute((status) -> this.jdbc.sql("select action from kernel.audit_entry where subject_id = ? order by at")
				.param(run.value())
				.query(String.class)
				.list()));
	}

	/** A mentee, the pod they could move to, and the pod they leave large enough. */
	MoveRequest possibleMove(Board board) {
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

	static List<PersonId> menteesIn(Board board, int number) {
		return board.pods()
			.stream()
			.filter((pod) -> pod.number() == number)
			.flatMap((pod) -> pod.mentees().stream())
			.map(Board.Placed::mentee)
			.toList();
	}

}
