package org.alkimos.programs.choices;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.programs.problems.ProgramsProblem;

/** Finds the actor's own enrollment in a cohort. */
@Component
class OwnParts {

	private final JdbcClient jdbc;

	OwnParts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the actor's enrollment, unless withdrawn. */
	OwnPart of(Actor actor, CohortId cohort) {
		return this.jdbc.sql("""
				select p.participant_id, p.role, p.email_key, c.stage from programs.participant p
				join programs.cohort c on c.tenant_id = p.tenant_id and c.cohort_id = p.cohort_id
				where p.cohort_id = ? and p.person_id = ? and p.withdrawn_at is null""")
			.params(cohort.value(), actor.person().value())
			.query((row, number) -> new OwnPart(new ParticipantId(row.getObject("participant_id", UUID.class)),
					ParticipantRole.valueOf(row.getString("role")), row.getString("email_key"),
					CohortStage.valueOf(row.getString("stage"))))
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** Returns the actor's enrollment in a cohort whose pods are not published. */
	OwnPart open(Actor actor, CohortId cohort) {
		OwnPart part = of(actor, cohort);
		if (!part.isOpen()) {
			throw new Conflict(ProgramsProblem.CHOICES_CLOSED,
					"This cohort's pods have been published. Choices can no longer be changed; "
							+ "contact your program manager if something needs to change.");
		}
		return part;
	}

	/** Returns the actor's enrollment, if it has this role and is open to changes. */
	OwnPart open(Actor actor, CohortId cohort, ParticipantRole role) {
		OwnPart part = open(actor, cohort);
		if (part.role() != role) {
			throw new NotAllowed((role == ParticipantRole.MENTEE) ? "Only mentees can rank mentors."
					: "Only mentors can decline mentees.");
		}
		return part;
	}

	/** Returns the key of a participant of the other role, if there is one. */
	Optional<String> keyOfOther(CohortId cohort, OwnPart part, ParticipantId other) {
		return this.jdbc.sql("""
				select email_key from programs.participant
				where cohort_id = ? and participant_id = ? and role <> ? and withdrawn_at is null""")
			.params(cohort.value(), other.value(), part.role().name())
			.query(String.class)
			.optional();
	}

	/** A person's own enrollment in a cohort. */
	record OwnPart(ParticipantId participant, ParticipantRole role, String emailKey, CohortStage stage) {

		boolean isOpen() {
			return this.stage == CohortStage.ENROLLMENT || this.stage == CohortStage.MATCHING;
		}

	}

}
