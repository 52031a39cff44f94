package org.alkimos.programs.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.CohortRegister;
import org.alkimos.programs.CohortViews;
import org.alkimos.programs.training.TrainingDays;

/** Participants of a cohort, for managers. */
@Service
public class Participants {

	private final ParticipantRegister register;

	private final CohortRegister cohorts;

	private final CohortViews views;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	Participants(ParticipantRegister register, CohortRegister cohorts, CohortViews views, JdbcClient jdbc,
			AuditTrail audit, Clock clock) {
		this.register = register;
		this.cohorts = cohorts;
		this.views = views;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Returns participants in order of enrollment, after the given one, including those
	 * who withdrew.
	 */
	@Transactional(readOnly = true)
	public List<ParticipantView> list(Actor actor, CohortId cohort, @Nullable ParticipantId after, int limit) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.READ_ROSTER);
		this.views.require(cohort);
		return this.jdbc.sql("""
				select p.*, array(select t.trained_on from programs.mentor_training t
				    where t.tenant_id = p.tenant_id and t.person_id = p.person_id and p.role = 'MENTOR'
				    order by t.trained_on) as trained_on
				from programs.participant p
				where p.cohort_id = :cohort and (:after::uuid is null or p.participant_id > :after)
				order by p.participant_id limit :limit""")
			.param("cohort", cohort.value())
			.param("after", (after != null) ? after.value() : null)
			.param("limit", limit)
			.query((row, number) -> view(row))
			.list();
	}

	/**
	 * Like {@link #list}, for API clients; recorded as an export of each person's record.
	 * @param limit page size plus one, to detect whether more follow
	 */
	@Transactional
	public List<ParticipantView> pull(Actor actor, CohortId cohort, @Nullable ParticipantId after, int limit) {
		List<ParticipantView> pulled = list(actor, cohort, after, limit);
		this.audit.record(actor, AuditNote.export("programs.roster-pulled", cohort)
			.about(pulled.stream().limit(limit - 1L).map(ParticipantView::person).collect(Collectors.toSet())));
		return pulled;
	}

	/**
	 * Withdraws a person from a cohort.
	 * @throws Conflict if the person has withdrawn or the cohort is closed
	 */
	@Transactional
	public void withdraw(Actor actor, CohortId cohort, ParticipantId id) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		this.cohorts.findForChange(cohort).orElseThrow(NotFound::new).requireRunning();
		Participant participant = this.register.findById(id)
			.filter((found) -> found.cohortId().equals(cohort))
			.orElseThrow(NotFound::new);
		participant.withdraw(this.clock.instant());
		this.register.save(participant);
		this.audit.record(actor, AuditNote.command("programs.participant-withdrawn", id).about(participant.personId()));
	}

	private static ParticipantView view(ResultSet row) throws SQLException {
		return new ParticipantView(new ParticipantId(row.getObject("participant_id", UUID.class)),
				new PersonId(row.getObject("person_id", UUID.class)), ParticipantRole.valueOf(row.getString("role")),
				row.getString("external_id"), row.getString("home_institution"), row.getString("department"),
				row.getString("field"), row.getString("rank"), row.getObject("years_since_degree", Integer.class),
				texts(row, "needs"), texts(row, "offers"),
				texts(row, "availability").stream().map(WeeklySlot::parse).toList(),
				Modality.valueOf(row.getString("modality")), row.getInt("pod_capacity"), TrainingDays.in(row),
				row.getObject("enrolled_at", OffsetDateTime.class).toInstant(), withdrawnAt(row));
	}

	private static @Nullable Instant withdrawnAt(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
