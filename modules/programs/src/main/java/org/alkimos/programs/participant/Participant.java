package org.alkimos.programs.participant;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.programs.problems.ProgramsProblem;
import org.alkimos.programs.ties.EmailKey;
import org.alkimos.programs.ties.TieSet;

/** One person's enrollment in one cohort. */
@Table(schema = "programs", value = "participant")
final class Participant extends Aggregate {

	@Id
	private final ParticipantId participantId;

	private final CohortId cohortId;

	private final PersonId personId;

	private final ParticipantRole role;

	private final String emailKey;

	private final String externalId;

	private final String homeInstitution;

	private final String department;

	private final String field;

	private final String rank;

	private final @Nullable Integer yearsSinceDegree;

	private final List<String> needs;

	private final List<String> offers;

	private final List<String> availability;

	private final Modality modality;

	private final int podCapacity;

	private final Instant enrolledAt;

	private @Nullable Instant withdrawnAt;

	@PersistenceCreator
	Participant(ParticipantId participantId, CohortId cohortId, PersonId personId, ParticipantRole role,
			String emailKey, String externalId, String homeInstitution, String department, String field, String rank,
			@Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers, List<String> availability,
			Modality modality, int podCapacity, Instant enrolledAt, @Nullable Instant withdrawnAt) {
		this.participantId = participantId;
		this.cohortId = cohortId;
		this.personId = personId;
		this.role = role;
		this.emailKey = emailKey;
		this.externalId = externalId;
		this.homeInstitution = homeInstitution;
		this.department = department;
		this.field = field;
		this.rank = rank;
		this.yearsSinceDegree = yearsSinceDegree;
		this.needs = needs;
		this.offers = offers;
		this.availability = availability;
		this.modality = modality;
		this.podCapacity = podCapacity;
		this.enrolledAt = enrolledAt;
		this.withdrawnAt = withdrawnAt;
	}

	private Participant(CohortId cohort, Entrant entrant, Application of, Instant at) {
		this(ParticipantId.next(), cohort, entrant.person(), entrant.role(), EmailKey.of(entrant.email()).value(),
				of.externalId(), of.homeInstitution(), of.department(), of.field(), of.rank(), of.yearsSinceDegree(),
				of.needs(), of.offers(), of.availability().stream().map(WeeklySlot::toString).toList(), of.modality(),
				of.podCapacity(), at, null);
	}

	static Participant enroll(CohortId cohort, Entrant entrant, Ties ties, Instant at) {
		Application of = entrant.application();
		var participant = new Participant(cohort, entrant, of, at);
		participant.announce(at, (head) -> new ParticipantEnrolled(head, participant.participantId, cohort,
				entrant.person(), entrant.role(), of.homeInstitution(), of.department(), of.field(), of.rank(),
				of.yearsSinceDegree(), of.needs(), of.offers(), of.availability(), of.modality(), of.podCapacity(),
				ties.preferredMentors(entrant), ties.evaluative(entrant), ties.apart(entrant)));
		return participant;
	}

	ParticipantId participantId() {
		return this.participantId;
	}

	PersonId personId() {
		return this.personId;
	}

	CohortId cohortId() {
		return this.cohortId;
	}

	/** Publishes the current ties of the participant, unless withdrawn. */
	void tell(TieSet ties, Instant at) {
		if (this.withdrawnAt == null) {
			announce(at,
					(head) -> new ParticipantTiesChanged(head, this.participantId, this.cohortId, this.personId,
							ties.preferredMentors(), ties.evaluative(), ties.apart(), ties.coAuthors(),
							ties.previousMentors()));
		}
	}

	/**
	 * Withdraws the person from the cohort.
	 * @throws Conflict if the person has already withdrawn
	 */
	void withdraw(Instant at) {
		if (this.withdrawnAt != null) {
			throw new Conflict(ProgramsProblem.PARTICIPANT_WITHDRAWN, "This person has already withdrawn.");
		}
		this.withdrawnAt = at;
		announce(at, (head) -> new ParticipantWithdrawn(head, this.participantId, this.cohortId, this.personId));
	}

}
