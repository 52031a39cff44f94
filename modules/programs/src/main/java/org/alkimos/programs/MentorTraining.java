package org.alkimos.programs;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/** How many mentors of some cohorts are trained, in counts alone. */
@Service
public class MentorTraining {

	private static final String SQL = """
			select count(*) as mentors, count(*) filter (where trained) as trained,
			  count(*) filter (where now) as trained_in_period
			from (
			  select person_id, bool_or(mentor_trained_on <= :to) as trained,
			    bool_or(mentor_trained_on between :from and :to) as now
			  from programs.participant
			  where role = 'MENTOR' and cohort_id in (:cohorts) and enrolled_at < :end
			    and (withdrawn_at is null or withdrawn_at >= :start)
			  group by person_id) mentor""";

	private final JdbcClient jdbc;

	MentorTraining(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of mentors of these cohorts, from the first to the last day. */
	@Transactional(readOnly = true)
	public TrainedMentors of(Actor actor, Collection<CohortId> cohorts, LocalDate from, LocalDate to) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR);
		if (cohorts.isEmpty()) {
			return TrainedMentors.NONE;
		}
		return this.jdbc.sql(SQL)
			.params(Map.of("cohorts", cohorts.stream().map(CohortId::value).toList(), "from", from, "to", to, "start",
					midnight(from), "end", midnight(to.plusDays(1))))
			.query(TrainedMentors.class)
			.single();
	}

	private static OffsetDateTime midnight(LocalDate day) {
		return day.atStartOfDay().atOffset(ZoneOffset.UTC);
	}

}
