package org.alkimos.programs.participant;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.Cohort;
import org.alkimos.programs.CohortRegister;
import org.alkimos.programs.participant.EnrolledPeople.Standing;
import org.alkimos.programs.ties.EmailKey;
import org.alkimos.programs.ties.TieSet;
import org.alkimos.programs.training.TrainingDays;

/** Enrolls people in a cohort. */
@Service
public class Enrollment {

	private final CohortRegister cohorts;

	private final ParticipantRegister participants;

	private final TieRows ties;

	private final TieNews news;

	private final TrainingDays trainings;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	Enrollment(CohortRegister cohorts, ParticipantRegister participants, TieRows ties, TieNews news,
			TrainingDays trainings, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.cohorts = cohorts;
		this.participants = participants;
		this.ties = ties;
		this.news = news;
		this.trainings = trainings;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Enrolls members; current and former participants are unchanged, except for new
	 * training dates.
	 * @return number of people enrolled
	 * @throws Conflict if the cohort is closed
	 */
	@Transactional
	public int enroll(Actor actor, CohortId id, List<Entrant> entrants) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		Cohort cohort = this.cohorts.findForChange(id).orElseThrow(NotFound::new);
		cohort.requireRunning();
		EnrolledPeople enrolled = people(id);
		Map<ParticipantId, TieSet> announced = this.news.announced(id);
		Ties known = this.ties.of(id);
		List<Entrant> fresh = fresh(entrants, enrolled, known);
		Instant now = this.clock.instant();
		for (Entrant entrant : fresh) {
			Participant participant = Participant.enroll(id, entrant, known, now);
			save(participant, entrant);
			announced.put(participant.participantId(), known.of(entrant));
		}
		// Lists and earlier cohorts may add ties.
		this.news.tell(id, announced);
		if (enrolled.hasBothRoles()) {
			cohort.startMatching(now);
		}
		this.cohorts.save(cohort);
		this.audit.record(actor, "programs.people-enrolled", id, fresh.size() + " enrolled");
		return fresh.size();
	}

	/**
	 * Returns the entrants who are not enrolled yet and counts them as enrolled; adds the
	 * training dates of all.
	 */
	private List<Entrant> fresh(List<Entrant> entrants, EnrolledPeople enrolled, Ties known) {
		List<Entrant> fresh = new ArrayList<>();
		for (Entrant entrant : entrants) {
			this.trainings.add(entrant.person(), entrant.application().trainedOn());
			if (!enrolled.has(entrant)) {
				fresh.add(entrant);
				known.add(entrant);
				enrolled.add(EmailKey.of(entrant.email()),
						new Standing(entrant.person(), entrant.role(), false, Set.of()));
			}
		}
		return fresh;
	}

	private void save(Participant participant, Entrant entrant) {
		this.participants.save(participant);
		this.ties.save(participant.participantId(), entrant.named());
	}

	/** Returns current and former participants, for managers. */
	@Transactional(readOnly = true)
	public EnrolledPeople enrolled(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		return people(cohort);
	}

	private EnrolledPeople people(CohortId cohort) {
		var people = new EnrolledPeople();
		this.jdbc.sql("""
				select p.email_key, p.person_id, p.role, p.withdrawn_at is not null as withdrawn,
				  array(select t.trained_on from programs.mentor_training t
				    where t.tenant_id = p.tenant_id and t.person_id = p.person_id) as trained_on
				from programs.participant p where p.cohort_id = ?""").param(cohort.value()).query((row) -> {
			people.add(new EmailKey(row.getString("email_key")),
					new Standing(new PersonId(row.getObject("person_id", UUID.class)),
							ParticipantRole.valueOf(row.getString("role")), row.getBoolean("withdrawn"),
							Set.copyOf(TrainingDays.in(row))));
		});
		return people;
	}

}
