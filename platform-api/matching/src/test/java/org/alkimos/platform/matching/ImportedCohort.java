package org.alkimos.platform.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.readiness.Readiness;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunOptions;
import org.alkimos.matching.run.RunState;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.NewCohort;
import org.alkimos.programs.NewProgram;
import org.alkimos.programs.Programs;
import org.alkimos.programs.roster.RosterImports;
import org.alkimos.programs.roster.RosterUpload;

/** Brings the career cohort into an institution through the modules' own services. */
@TestComponent
class ImportedCohort {

	private final Programs programs;

	private final Cohorts cohorts;

	private final RosterImports imports;

	private final Members members;

	private final Readiness readiness;

	private final Matchmaking matchmaking;

	private final MatchReview review;

	ImportedCohort(Programs programs, Cohorts cohorts, RosterImports imports, Members members, Readiness readiness,
			Matchmaking matchmaking, MatchReview review) {
		this.programs = programs;
		this.cohorts = cohorts;
		this.imports = imports;
		this.members = members;
		this.readiness = readiness;
		this.matchmaking = matchmaking;
		this.review = review;
	}

	/** A cohort without anybody. */
	CohortId open(Actor manager) {
		return open(manager, "Career Catalyst", 3, 4, null);
	}

	private CohortId open(Actor manager, String program, int smallest, int largest, @Nullable Boolean coMentors) {
		CohortId cohort = Tenancy.call(manager.institution(),
				() -> this.cohorts.open(manager, this.programs.open(manager, new NewProgram(program, "")),
						new NewCohort("2026–27", null, null, LocalDate.of(2026, 9, 17), LocalDate.of(2027, 1, 14),
								LocalDate.of(2027, 6, 10), "America/New_York", smallest, largest, coMentors, coMentors,
								coMentors)));
		awaitPeople(manager, cohort, 0);
		return cohort;
	}

	/** Four scholars who need two mentors each, and 13 mentors, known to matching. */
	CohortId scholars(Actor manager) {
		CohortId cohort = open(manager, "Scholars", 1, 1, true);
		String mentees = new String(file("mentees.csv"), StandardCharsets.UTF_8).lines()
			.limit(5)
			.collect(Collectors.joining("\n"));
		admit(manager, cohort, mentees.getBytes(StandardCharsets.UTF_8), file("mentors.csv"));
		awaitPeople(manager, cohort, 17);
		return cohort;
	}

	/** A cohort of these rosters, known to matching. */
	CohortId of(Actor manager, byte[] mentees, byte[] mentors) {
		CohortId cohort = open(manager);
		admit(manager, cohort, mentees, mentors);
		awaitPeople(manager, cohort, lines(mentees) + lines(mentors) - 2);
		return cohort;
	}

	private static int lines(byte[] file) {
		return (int) new String(file, StandardCharsets.UTF_8).lines().count();
	}

	private void admit(Actor manager, CohortId cohort, byte[] mentees, byte[] mentors) {
		Tenancy.run(manager.institution(), () -> this.imports.admit(manager, cohort, new RosterUpload(mentees, mentors),
				true, (row) -> this.members.enlist(manager, NewMember.of(row.given(), row.family(), row.email()))));
	}

	/** A cohort with 45 mentees and 13 mentors, known to matching. */
	CohortId full(Actor manager) {
		CohortId cohort = open(manager);
		admit(manager, cohort, file("mentees.csv"), file("mentors.csv"));
		awaitPeople(manager, cohort, 58);
		return cohort;
	}

	/** The same cohort, whose people are on their way to matching. */
	CohortId arriving(Actor manager) {
		CohortId cohort = open(manager);
		admit(manager, cohort, file("mentees.csv"), file("mentors.csv"));
		return cohort;
	}

	/** Enrolls one more mentee, and waits until matching knows them. */
	void enrollLate(Actor manager, CohortId cohort, String given) {
		List<String> lines = new String(file("mentees.csv"), StandardCharsets.UTF_8).lines().limit(2).toList();
		String[] cells = lines.get(1).split(",", 5);
		String late = "L1," + given + ",Latimer,latimer@late.example," + cells[4];
		byte[] mentors = new String(file("mentors.csv"), StandardCharsets.UTF_8).lines()
			.limit(1)
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.UTF_8);
		admit(manager, cohort, (lines.getFirst() + "\n" + late + "\n").getBytes(StandardCharsets.UTF_8), mentors);
		awaitPeople(manager, cohort, 59);
	}

	/** A finished run of such a cohort. */
	MatchRunId drafted(Actor manager, CohortId cohort) {
		MatchRunId run = Tenancy.call(manager.institution(),
				() -> this.matchmaking.start(manager, cohort, new RunOptions(4L, null, null)));
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> Tenancy.call(manager.institution(), () -> this.review.run(manager, run))
				.state() == RunState.READY);
		return run;
	}

	private void awaitPeople(Actor manager, CohortId cohort, int people) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
			var report = Tenancy.call(manager.institution(), () -> this.readiness.of(manager, cohort));
			return report.mentees() + report.mentors() == people;
		});
	}

	private static byte[] file(String name) {
		try {
			return new ClassPathResource("career-cohort/" + name).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
