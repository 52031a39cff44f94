package org.alkimos.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.PublishConsent;
import org.alkimos.matching.readiness.Readiness;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunOptions;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.NewCohort;
import org.alkimos.programs.roster.RosterImports;
import org.alkimos.programs.roster.RosterOutcome;
import org.alkimos.programs.roster.RosterUpload;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodHealth;

import static org.alkimos.platform.demo.DemoInstitution.as;

/** Takes a cohort from its roster to published pods. */
@Component
@ConditionalOnProperty("alkimos.demo")
class DemoCohort {

	private final Cohorts cohorts;

	private final RosterImports imports;

	private final Members members;

	private final Readiness readiness;

	private final Matchmaking matchmaking;

	private final MatchReview review;

	private final PodDesk pods;

	private final Clock clock;

	DemoCohort(Cohorts cohorts, RosterImports imports, Members members, Readiness readiness, Matchmaking matchmaking,
			MatchReview review, PodDesk pods, Clock clock) {
		this.cohorts = cohorts;
		this.imports = imports;
		this.members = members;
		this.readiness = readiness;
		this.matchmaking = matchmaking;
		this.review = review;
		this.pods = pods;
		this.clock = clock;
	}

	/**
	 * Creates a nine-month cohort that begins four weeks after the clock's current date.
	 */
	CohortId open(Actor manager, ProgramId program, String name) {
		LocalDate opens = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(28);
		var wanted = new NewCohort(name, opens.minusDays(35), opens.minusDays(20), opens, opens.plusMonths(4),
				opens.plusMonths(9), "America/New_York", 3, 4, false, false);
		return as(manager, () -> this.cohorts.open(manager, program, wanted));
	}

	/** Enrolls the people of two roster files and forms their pods. */
	List<PodHealth> form(Actor manager, CohortId cohort, String roster) {
		var upload = new RosterUpload(file(roster + "-mentees.csv"), file(roster + "-mentors.csv"));
		RosterOutcome outcome = as(manager, () -> this.imports.admit(manager, cohort, upload, true,
				(row) -> this.members.enlist(manager, NewMember.of(row.given(), row.family(), row.email()))));
		Patience.until("the roster", () -> known(manager, cohort) == outcome.enrolled());
		MatchRunId run = as(manager, () -> this.matchmaking.start(manager, cohort, new RunOptions(7L, null, null)));
		Patience.until("the draft of the pods", () -> as(manager, () -> this.review.run(manager, run)).hasDraft());
		as(manager, () -> {
			this.matchmaking.publish(manager, run, PublishConsent.NONE);
			return run;
		});
		int formed = as(manager, () -> this.review.board(manager, run)).pods().size();
		Patience.until("the pods", () -> as(manager, () -> this.pods.ofCohort(manager, cohort)).size() == formed);
		return as(manager, () -> this.pods.ofCohort(manager, cohort));
	}

	private int known(Actor manager, CohortId cohort) {
		try {
			var report = as(manager, () -> this.readiness.of(manager, cohort));
			return report.mentees() + report.mentors();
		}
		catch (org.alkimos.kernel.problems.Problem.NotFound ex) {
			return 0;
		}
	}

	private static byte[] file(String name) {
		try {
			return new ClassPathResource("demo/" + name).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
