package org.alkimos.programs.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.CohortViews;
import org.alkimos.programs.problems.ProgramsProblem;

/** Mentor training: the dates of one mentor, for managers, and counts. */
@Service
@Transactional
public class MentorTraining {

	private static final int EARLIEST = 1970;

	private static final String SQL = """
			select trained, first, refreshed, old, count(*) as mentors
			from (
			  select coalesce(t.first_on <= :to, false) as trained,
			    coalesce(t.first_on between :from and :to, false) as first,
			    coalesce(t.first_on < :from and t.last_on >= :from, false) as refreshed,
			    coalesce(t.last_on < :old, false) as old
			  from (
			    select distinct tenant_id, person_id from programs.participant
			    where role = 'MENTOR' and cohort_id in (:cohorts) and enrolled_at < :end
			      and (withdrawn_at is null or withdrawn_at >= :start)) p
			  cross join lateral (
			    select min(trained_on) as first_on, max(trained_on) as last_on from programs.mentor_training m
			    where m.tenant_id = p.tenant_id and m.person_id = p.person_id and m.trained_on <= :to) t) mentor
			group by trained, first, refreshed, old""";

	private final TrainingDays days;

	private final CohortViews cohorts;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	MentorTraining(TrainingDays days, CohortViews cohorts, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.days = days;
		this.cohorts = cohorts;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether a training date is possible: from 1970 up to today. */
	public static boolean isPossible(LocalDate day, LocalDate today) {
		return day.getYear() >= EARLIEST && !day.isAfter(today);
	}

	/**
	 * Counts the mentors of these cohorts from the first to the last date, up to today.
	 */
	@Transactional(readOnly = true)
	public TrainedMentors of(Actor actor, Collection<CohortId> cohorts, LocalDate from, LocalDate to) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR);
		if (cohorts.isEmpty()) {
			return TrainedMentors.NONE;
		}
		LocalDate today = LocalDate.now(this.clock);
		LocalDate last = to.isAfter(today) ? today : to;
		return new TrainedMentors(this.jdbc.sql(SQL)
			.params(Map.of("cohorts", cohorts.stream().map(CohortId::value).toList(), "from", from, "to", last, "old",
					last.minusYears(TrainedMentors.OLD), "start", midnight(from), "end", midnight(to.plusDays(1))))
			.query(TrainedMentors.Group.class)
			.list());
	}

	/** Returns one mentor's dates; recorded as a view of their record. */
	public MentorTrainings read(Actor actor, CohortId cohort, ParticipantId participant) {
		PersonId mentor = mentor(actor, cohort, participant);
		this.audit.record(actor, AuditNote.read("programs.training-read", participant).about(mentor));
		return new MentorTrainings(cohort, participant, mentor, this.days.of(mentor));
	}

	/**
	 * Adds a training date of a mentor.
	 * @throws InvalidInput if the date is missing, impossible, or already listed
	 */
	public void add(Actor actor, CohortId cohort, ParticipantId participant, @Nullable LocalDate on) {
		PersonId mentor = mentor(actor, cohort, participant);
		LocalDate today = LocalDate.now(this.clock.withZone(this.cohorts.find(cohort).orElseThrow().timeZone()));
		new FieldErrors().rejectIf(on == null, GeneralProblem.REQUIRED_FIELD, "on", "Enter the training date.")
			.rejectIf(on != null && !isPossible(on, today), ProgramsProblem.INVALID_TRAINING_DATE, "on",
					"Choose a date from 1970 up to today.")
			.throwIfAny();
		if (on != null && this.days.add(mentor, List.of(on)) == 0) {
			throw new InvalidInput(ProgramsProblem.TRAINING_DATE_LISTED, "on",
					"This date is already listed for this mentor.");
		}
		this.audit.record(actor, AuditNote.command("programs.training-added", participant).about(mentor));
	}

	/** Adds training dates from a roster for mentors already enrolled in the cohort. */
	public void add(Actor actor, CohortId cohort, Map<PersonId, ? extends Collection<LocalDate>> dates) {
		actor.require(Role.PROGRAM_MANAGER);
		int added = dates.entrySet().stream().mapToInt((one) -> this.days.add(one.getKey(), one.getValue())).sum();
		if (added > 0) {
			this.audit.record(actor,
					AuditNote.command("programs.training-added", cohort).about(dates.keySet()).with(added + " added"));
		}
	}

	private PersonId mentor(Actor actor, CohortId cohort, ParticipantId participant) {
		actor.require(Role.PROGRAM_MANAGER);
		return this.jdbc
			.sql("select person_id from programs.participant where cohort_id = ? and participant_id = ? and role = ?")
			.params(cohort.value(), participant.value(), ParticipantRole.MENTOR.name())
			.query(UUID.class)
			.optional()
			.map(PersonId::new)
			.orElseThrow(NotFound::new);
	}

	private static OffsetDateTime midnight(LocalDate day) {
		return day.atStartOfDay().atOffset(ZoneOffset.UTC);
	}

}
