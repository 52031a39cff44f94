package org.alkimos.programs.choices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.CohortViews;
import org.alkimos.programs.choices.OwnParts.OwnPart;
import org.alkimos.programs.participant.TieNews;

/** Mentees that mentors declined; only program managers see the reason. */
@Service
public class Declines {

	private final OwnParts parts;

	private final TieNews news;

	private final ChoiceRecord record;

	private final CohortViews cohorts;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	Declines(OwnParts parts, TieNews news, ChoiceRecord record, CohortViews cohorts, JdbcClient jdbc, AuditTrail audit,
			Clock clock) {
		this.parts = parts;
		this.news = news;
		this.record = record;
		this.cohorts = cohorts;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Declines a mentee, or replaces the reason.
	 * @param reason reason, at most {@link ChoicesView#REASON} characters
	 * @throws Conflict if pods are published
	 */
	@Transactional
	public void decline(Actor actor, CohortId cohort, ParticipantId mentee, @Nullable String reason) {
		OwnPart part = this.parts.open(actor, cohort, ParticipantRole.MENTOR);
		if (this.parts.keyOfOther(cohort, part, mentee).isEmpty()) {
			throw new NotFound();
		}
		new FieldErrors()
			.requireText(reason, "reason", "a reason that only program managers will see", ChoicesView.REASON)
			.throwIfAny();
		this.news.change(cohort,
				() -> this.jdbc.sql("""
						insert into programs.decline (participant_id, mentee_id, reason, declined_at)
						values (:me, :mentee, :reason, :at) on conflict (tenant_id, participant_id, mentee_id)
						  do update set reason = excluded.reason, declined_at = excluded.declined_at""")
					.param("me", part.participant().value())
					.param("mentee", mentee.value())
					.param("reason", Objects.requireNonNull(reason).strip())
					.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
					.update());
		this.record.saved(actor, cohort);
	}

	/**
	 * Undoes a decline; idempotent.
	 * @throws Conflict if pods are published
	 */
	@Transactional
	public void accept(Actor actor, CohortId cohort, ParticipantId mentee) {
		OwnPart part = this.parts.open(actor, cohort, ParticipantRole.MENTOR);
		if (this.parts.keyOfOther(cohort, part, mentee).isEmpty()) {
			throw new NotFound();
		}
		this.news.change(cohort,
				() -> this.jdbc.sql("delete from programs.decline where participant_id = ? and mentee_id = ?")
					.params(part.participant().value(), mentee.value())
					.update());
		this.record.saved(actor, cohort);
	}

	/**
	 * Returns declines with reasons, for managers; recorded as a view of every mentor's
	 * record.
	 */
	@Transactional
	public List<DeclineView> list(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER);
		this.cohorts.require(cohort);
		// About all mentors, so that the entry does not reveal which of them declined
		// someone.
		this.audit.record(actor, AuditNote.read("programs.declines-read", cohort).about(mentors(cohort)));
		return this.jdbc.sql("""
				select r.person_id as mentor, e.person_id as mentee, d.reason, d.declined_at from programs.decline d
				join programs.participant r on r.tenant_id = d.tenant_id and r.participant_id = d.participant_id
				join programs.participant e on e.tenant_id = d.tenant_id and e.participant_id = d.mentee_id
				where r.cohort_id = ? order by d.declined_at, d.mentee_id""")
			.param(cohort.value())
			.query((row, number) -> new DeclineView(new PersonId(row.getObject("mentor", UUID.class)),
					new PersonId(row.getObject("mentee", UUID.class)), row.getString("reason"),
					row.getObject("declined_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	private List<PersonId> mentors(CohortId cohort) {
		return this.jdbc.sql("select person_id from programs.participant where cohort_id = ? and role = 'MENTOR'")
			.param(cohort.value())
			.query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
			.list();
	}

}
