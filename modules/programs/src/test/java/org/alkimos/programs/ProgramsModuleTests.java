package org.alkimos.programs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.programs.participant.Participants;
import org.alkimos.programs.roster.RosterFixtures;
import org.alkimos.programs.roster.RosterImports;
import org.alkimos.programs.roster.RosterRow;
import org.alkimos.programs.roster.RosterUpload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
@TestInstance(Lifecycle.PER_METHOD)
@RecordApplicationEvents
class ProgramsModuleTests {

	private final TenantId institution = ProgramsFixtures.institution();

	private final Actor manager = ProgramsFixtures.somebody(this.institution, Role.PROGRAM_MANAGER);

	private final Actor evaluator = ProgramsFixtures.somebody(this.institution, Role.EVALUATOR);

	private final Map<String, PersonId> members = new HashMap<>();

	@Autowired
	private Programs programs;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private Participants participants;

	@Autowired
	private RosterImports imports;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void managersOpenProgramsAndCohortsThatEvaluatorsMayRead() {
		inside(() -> {
			ProgramId program = this.programs.open(this.manager, new NewProgram("Career pods", "For fellows."));
			CohortId cohort = this.cohorts.open(this.manager, program, ProgramsFixtures.cohort("2026-27"));
			assertThat(this.programs.list(this.evaluator, null, 10)).singleElement()
				.satisfies((view) -> assertThat(view.runningCohorts()).isOne());
			assertThat(this.cohorts.get(this.evaluator, cohort).stage()).isEqualTo(CohortStage.ENROLLMENT);
			assertThat(this.cohorts.of(this.manager)).extracting(CohortLink::cohort).containsExactly(cohort);
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.cohorts.open(this.evaluator, program, ProgramsFixtures.cohort("x")));
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.programs.open(this.manager, new NewProgram("career PODS", "")));
		});
	}

	@Test
	void anotherInstitutionSeesNothing() {
		CohortId cohort = cohort();
		Actor stranger = ProgramsFixtures.somebody(ProgramsFixtures.institution(), Role.PROGRAM_MANAGER);
		Tenancy.run(stranger.institution(), () -> {
			assertThat(this.programs.list(stranger, null, 10)).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.cohorts.get(stranger, cohort));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.cohorts.close(stranger, cohort));
		});
	}

	@Test
	void enrollsAWholeCohortAndMovesOnToMatching() {
		CohortId cohort = cohort();
		assertThat(admit(cohort, RosterFixtures.careerCohort())).isEqualTo(58);
		inside(() -> {
			assertThat(this.cohorts.get(this.manager, cohort).stage()).isEqualTo(CohortStage.MATCHING);
			assertThat(this.cohorts.numbers(this.manager, cohort)).isEqualTo(new CohortNumbers(45, 13, 13, 0, 0, 0));
			assertThat(this.participants.list(this.manager, cohort, null, 100)).hasSize(58)
				.filteredOn((one) -> one.role() == ParticipantRole.MENTEE)
				.allSatisfy((one) -> assertThat(one.availability()).isNotEmpty());
		});
	}

	@Test
	void linesAndDistancesHoldBothWays() {
		CohortId cohort = cohort();
		admit(cohort, RosterFixtures.careerCohort());
		assertTies(cohort);
	}

	@Test
	void linesHoldWhenMentorsAreImportedFirst() {
		CohortId cohort = cohort();
		assertThat(admit(cohort, RosterFixtures.careerMentors())).isEqualTo(13);
		inside(() -> assertThat(this.cohorts.get(this.manager, cohort).stage()).isEqualTo(CohortStage.ENROLLMENT));
		assertThat(admit(cohort, RosterFixtures.careerMentees())).isEqualTo(45);
		ParticipantEnrolled wanda = enrolled(cohort, "wanda.lindqvist@riversidecancerinstitute.example");
		assertThat(wanda.evaluativeLines()).containsExactly(member("quinn.usman@stbrigidshospital.example"));
		assertThat(wanda.keptApart()).contains(member("quinn.eze@eastbrookschoolofpublichealth.example"));
		ParticipantEnrolled report = enrolled(cohort, "petra.varga@stbrigidshospital.example");
		assertThat(report.evaluativeLines()).contains(member("maeve.bergstrom@summiteyeandear.example"));
	}

	private void assertTies(CohortId cohort) {
		ParticipantEnrolled wanda = enrolled(cohort, "wanda.lindqvist@riversidecancerinstitute.example");
		ParticipantEnrolled usman = enrolled(cohort, "quinn.usman@stbrigidshospital.example");
		ParticipantEnrolled eze = enrolled(cohort, "quinn.eze@eastbrookschoolofpublichealth.example");
		assertThat(wanda.evaluativeLines()).contains(usman.person());
		assertThat(wanda.keptApart()).contains(eze.person());
		assertThat(wanda.preferredMentors()).startsWith(member("zofia.larsen@riversidecancerinstitute.example"));
		assertThat(usman.evaluativeLines()).contains(wanda.person());
		assertThat(eze.keptApart()).contains(wanda.person());
		assertThat(eze.podCapacity()).isOne();
	}

	@Test
	void importingAgainChangesNothingAndSaysSo() {
		CohortId cohort = cohort();
		admit(cohort, RosterFixtures.careerCohort());
		assertThat(admit(cohort, RosterFixtures.careerCohort())).isZero();
		inside(() -> {
			var again = this.imports.read(this.manager, cohort, RosterFixtures.careerCohort());
			assertThat(again.ready()).isEmpty();
			assertThat(again.notes()).hasSize(58)
				.allSatisfy((note) -> assertThat(note.message()).startsWith("Already enrolled"));
		});
	}

	@Test
	void nobodyIsEnrolledBeforeConfirmationAndNobodyTwiceAfterIt() {
		CohortId cohort = cohort();
		inside(() -> {
			var id = this.imports.keep(this.manager, cohort, RosterFixtures.withErrors());
			assertThat(this.imports.preview(this.manager, cohort, id).roster().ready()).hasSize(5);
			assertThat(this.cohorts.numbers(this.manager, cohort).people()).isZero();
			assertThat(this.imports.confirm(this.manager, cohort, id, this::enlist).enrolled()).isEqualTo(5);
			assertThat(this.imports.confirm(this.manager, cohort, id, this::enlist).enrolled()).isEqualTo(5);
			assertThat(this.cohorts.numbers(this.manager, cohort).people()).isEqualTo(5);
			assertThat(this.imports.preview(this.manager, cohort, id).confirmed()).isTrue();
		});
	}

	@Test
	void keptFilesAreUnknownToOtherCohorts() {
		CohortId cohort = cohort();
		CohortId other = CohortId.next();
		inside(() -> {
			var id = this.imports.keep(this.manager, cohort, RosterFixtures.withErrors());
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.imports.preview(this.manager, other, id));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.imports.confirm(this.manager, other, id, this::enlist));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.imports.discard(this.manager, other, id));
			assertThat(this.imports.preview(this.manager, cohort, id).roster().ready()).hasSize(5);
		});
	}

	@Test
	void confirmedFilesAreGone() {
		CohortId cohort = cohort();
		inside(() -> {
			var id = this.imports.keep(this.manager, cohort, RosterFixtures.careerCohort());
			this.imports.confirm(this.manager, cohort, id, this::enlist);
			Integer left = this.transaction.execute((status) -> this.jdbc
				.sql("select count(*) from programs.roster_import where mentees is not null or mentors is not null")
				.query(Integer.class)
				.single());
			assertThat(left).isZero();
		});
	}

	@Test
	void peopleSeeTheirOwnCohortUntilTheyWithdraw() {
		CohortId cohort = cohort();
		admit(cohort, RosterFixtures.careerCohort());
		inside(() -> {
			var one = this.participants.list(this.manager, cohort, null, 1).getFirst();
			var actor = new Actor(this.institution, one.person(), Set.of());
			assertThat(this.cohorts.of(actor)).extracting(CohortLink::cohort).containsExactly(cohort);
			assertThat(this.cohorts.get(actor, cohort).calendar().closesOn()).isNotNull();
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.participants.list(actor, cohort, null, 1));
			this.participants.withdraw(this.manager, cohort, one.participant());
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.cohorts.get(actor, cohort));
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> this.participants.withdraw(this.manager, cohort, one.participant()));
		});
	}

	private CohortId cohort() {
		return Tenancy.<CohortId, RuntimeException>call(this.institution, () -> {
			ProgramId program = this.programs.open(this.manager, new NewProgram("Career pods", ""));
			return this.cohorts.open(this.manager, program, ProgramsFixtures.cohort("2026-27"));
		});
	}

	private int admit(CohortId cohort, RosterUpload upload) {
		return Tenancy.<Integer, RuntimeException>call(this.institution,
				() -> this.imports.admit(this.manager, cohort, upload, false, this::enlist).enrolled());
	}

	private ParticipantEnrolled enrolled(CohortId cohort, String email) {
		return this.events.stream(ParticipantEnrolled.class)
			.filter((event) -> event.cohort().equals(cohort) && event.person().equals(member(email)))
			.findFirst()
			.orElseThrow();
	}

	private PersonId enlist(RosterRow row) {
		return member(row.email());
	}

	private PersonId member(String email) {
		return this.members.computeIfAbsent(email, (key) -> PersonId.next());
	}

	private void inside(Runnable work) {
		Tenancy.run(this.institution, work);
	}

}
