package org.alkimos.agreements;

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
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/** Time to sign agreements over many pods, as counts only. */
@Service
public class AgreementTimes {

	private static final String SQL = """
			select count(*) as opened, count(first_at) as signed,
			  count(*) filter (where first_at <= opened_at + interval '60 days') as within60,
			  count(*) filter (where first_at <= opened_at + interval '30 days') as within30,
			  percentile_cont(0.5) within group (order by extract(epoch from first_at - opened_at)::float8 / 86400)
			    as median_days
			from (
			  select a.opened_at, v.activated_at as first_at
			  from agreements.agreement a
			  left join agreements.signed_version v on v.tenant_id = a.tenant_id and v.agreement_id = a.agreement_id
			    and v.number = 1 and v.activated_at < :end
			  where a.cohort_id in (:cohorts) and a.opened_at >= :start and a.opened_at < :end) first_signed""";

	private final JdbcClient jdbc;

	AgreementTimes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the counts for these cohorts from the first to the last day, in UTC. */
	@Transactional(readOnly = true)
	public SigningTimes of(Actor actor, Collection<CohortId> cohorts, LocalDate from, LocalDate to) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR, MachineRight.READ_PROGRESS, MachineRight.PULL_RESULTS);
		if (cohorts.isEmpty()) {
			return SigningTimes.NONE;
		}
		return this.jdbc.sql(SQL)
			.params(Map.of("cohorts", cohorts.stream().map(CohortId::value).toList(), "start", midnight(from), "end",
					midnight(to.plusDays(1))))
			.query(SigningTimes.class)
			.single();
	}

	private static OffsetDateTime midnight(LocalDate day) {
		return day.atStartOfDay().atOffset(ZoneOffset.UTC);
	}

}
