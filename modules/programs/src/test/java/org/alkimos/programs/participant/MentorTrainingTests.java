package org.alkimos.programs.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.NewProgram;
import org.alkimos.programs.Programs;
import org.alkimos.programs.ProgramsFixtures;
import org.alkimos.programs.roster.RosterFixtures;
import org.alkimos.programs.roster.RosterImports;
import org.alkimos.programs.roster.RosterOutcome;
import org.alkimos.programs.roster.RosterRow;
import org.alkimos.programs.training.MentorTraining;
import org.alkimos.programs.training.TrainedMentors.Group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** First trainings and refreshers: told by rosters and by hand, kept, counted. */
@ApplicationModuleTest
@TestInstance(Lifecycle.PER_METHOD)
class MentorTrainingTests {

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	private final LocalDate from = this.today.minusYears(1);

	private final TenantId institution = ProgramsFixtures.institution();

	private final Actor manager = ProgramsFixtures.somebody(this.institution, Role.PROGRAM_MANAGER);

	private final Map<String, PersonId> members = new HashMap<>();

	private CohortId cohort;

	@Autowired
	private Programs programs;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private Participants participants;

	@Autowired
	private RosterImports imports;

	@Autowired
	private MentorTraining training;

	@Autowired
	private OwnParticipation own;

	@Autowired
	private ParticipantErasure forgotten;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void open() {
		this.cohort = cohort();
	}

	@Test
	void importingAgainAddsTrainingDatesAndLosesNone() {
		bring("r1", "2023-10-03;2024-05-06", "r2", "2024-05-06");
		RosterOutcome again = bring("r1", "2024-05-06; 2025-02-19", "r2", "");
		assertThat(again.enrolled()).isZero();
		assertThat(again.trainings()).isOne();
		assertThat(again.roster().notes()).extracting((note) -> note.message())
			.containsExactly(
					"Already enrolled in this cohort as a mentor. New training dates: 2025-02-19."
							+ " Nothing else will change.",
					"Already enrolled in this cohort as a mentor. Nothing will change.");
		assertThat(days("r1")).containsExactly(LocalDate.of(2023, 10, 3), LocalDate.of(2024, 5, 6),
				LocalDate.of(2025, 2, 19));
		assertThat(days("r2")).containsExactly(LocalDate.of(2024, 5, 6));
	}

	@Test
	void aWrongDateOfAnEnrolledMentorIsNamedAndItsRowAddsNothing() {
		bring("r1", "", "r2", "");
		RosterOutcome again = bring("r1", "2024-05-06; last spring", "r2", "2024-05-06");
		assertThat(again.roster().errors()).singleElement().satisfies((error) -> {
			assertThat(error.row()).isEqualTo(2);
			assertThat(error.value()).isEqualTo("last spring");
		});
		assertThat(days("r1")).isEmpty();
		assertThat(days("r2")).containsExactly(LocalDate.of(2024, 5, 6));
	}

	@Test
	void aDateIsAddedByHandOnceAndNotInTheFuture() {
		bring("r1", "2024-05-06");
		ParticipantId mentor = participant("r1");
		inside(() -> {
			this.training.add(this.manager, this.cohort, mentor, this.today.minusDays(2));
			for (@Nullable
			LocalDate wrong : new LocalDate[] { null, this.today.plusDays(2), LocalDate.of(1969, 12, 31),
					LocalDate.of(2024, 5, 6) }) {
				assertThatExceptionOfType(InvalidInput.class)
					.isThrownBy(() -> this.training.add(this.manager, this.cohort, mentor, wrong));
			}
			assertThat(this.training.read(this.manager, this.cohort, mentor).days())
				.containsExactly(LocalDate.of(2024, 5, 6), this.today.minusDays(2));
			Actor evaluator = ProgramsFixtures.somebody(this.institution, Role.EVALUATOR);
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.training.add(evaluator, this.cohort, mentor, this.from));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.training.read(this.manager, cohort(), mentor));
		});
	}

	@Test
	void mentorsAreCountedByTheirFirstAndTheirLastTraining() {
		bring("none", "", "first", this.from.toString(), "twice", this.from + ";" + this.today, "refreshed",
				this.from.minusDays(1) + ";" + this.today, "before", this.from.minusDays(1).toString(), "aging",
				this.today.minusYears(2).toString(), "old", this.today.minusYears(2).minusDays(1).toString());
		assertThat(count((mentor) -> true)).isEqualTo(7);
		assertThat(count(Group::trained)).isEqualTo(6);
		assertThat(count(Group::first)).isEqualTo(2);
		assertThat(count(Group::refreshed)).isOne();
		assertThat(count(Group::old)).isOne();
	}

	@Test
	void whatHappenedAfterThePeriodIsNotCountedInIt() {
		bring("r1", this.today.minusYears(4) + ";" + this.today);
		inside(() -> this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("update programs.participant set enrolled_at = enrolled_at - interval '1 year'")
			.update()));
		assertThat(count(this.from, this.today.minusDays(1), Group::refreshed)).isZero();
		assertThat(count(this.from, this.today.minusDays(1), Group::old)).isOne();
	}

	@Test
	void anotherCohortKnowsWhatOneWasTold() {
		bring("r1", "2024-05-06");
		this.cohort = cohort();
		bring("r1", "2023-10-03");
		assertThat(days("r1")).containsExactly(LocalDate.of(2023, 10, 3), LocalDate.of(2024, 5, 6));
	}

	@Test
	void mentorsTakeTheirDatesAlongAndTheCountOutlastsTheirErasure() {
		bring("r1", "2024-05-06;" + this.from);
		PersonId mentor = member("r1@northgate.example");
		inside(() -> {
			this.transaction.executeWithoutResult((status) -> {
				assertThat(this.own.of(new Actor(this.institution, mentor, Set.of())))
					.filteredOn((table) -> table.name().equals("mentor-training"))
					.singleElement()
					.satisfies((table) -> assertThat(table.rows()).extracting((row) -> row.get("trained_on"))
						.containsExactly("2024-05-06", this.from.toString()));
				this.forgotten.forget(mentor, Instant.now());
			});
		});
		assertThat(count(Group::refreshed)).isOne();
	}

	private long count(Predicate<Group> group) {
		return count(this.from, this.today, group);
	}

	private long count(LocalDate first, LocalDate last, Predicate<Group> group) {
		return call(() -> this.training.of(this.manager, List.of(this.cohort), first, last)).groups()
			.stream()
			.filter(group)
			.mapToInt(Group::mentors)
			.sum();
	}

	private List<LocalDate> days(String number) {
		return call(() -> this.participants.list(this.manager, this.cohort, null, 100)).stream()
			.filter((one) -> one.externalId().equals(number))
			.findFirst()
			.orElseThrow()
			.trainedOn();
	}

	private ParticipantId participant(String number) {
		return call(() -> this.participants.list(this.manager, this.cohort, null, 100)).stream()
			.filter((one) -> one.externalId().equals(number))
			.findFirst()
			.orElseThrow()
			.participant();
	}

	private RosterOutcome bring(String... numberAndDates) {
		return call(() -> this.imports.admit(this.manager, this.cohort, RosterFixtures.trainedMentors(numberAndDates),
				false, this::enlist));
	}

	private CohortId cohort() {
		return call(() -> this.cohorts.open(this.manager,
				this.programs.open(this.manager, new NewProgram("Pods " + PersonId.next().value(), "")),
				ProgramsFixtures.cohort("2026-27", "UTC")));
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

	private <T> T call(Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(this.institution, work::get);
	}

}
