package org.alkimos.programs.lists;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.CohortRegister;
import org.alkimos.programs.CohortViews;
import org.alkimos.programs.participant.TieNews;
import org.alkimos.programs.problems.ProgramsProblem;

/** Turns co-authorship on or off as a rule of a cohort. For program managers. */
@Service
public class CoAuthorRules {

	private final CohortRegister cohorts;

	private final CohortViews views;

	private final TieNews news;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	CoAuthorRules(CohortRegister cohorts, CohortViews views, TieNews news, JdbcClient jdbc, AuditTrail audit) {
		this.cohorts = cohorts;
		this.views = views;
		this.news = news;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	public CoAuthorRule of(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.READ_ROSTER, MachineRight.WRITE_ROSTER);
		this.views.require(cohort);
		return Objects.requireNonNull(of(actor, List.of(cohort)).get(cohort));
	}

	/** Returns the rule of each of these cohorts. */
	@Transactional(readOnly = true)
	public Map<CohortId, CoAuthorRule> of(Actor actor, Collection<CohortId> cohorts) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.READ_ROSTER, MachineRight.WRITE_ROSTER);
		Map<CohortId, CoAuthorRule> rules = new HashMap<>();
		cohorts.forEach((cohort) -> rules.put(cohort, CoAuthorRule.OFF));
		this.jdbc
			.sql("select cohort_id, applies, within_years from programs.co_author_rule where cohort_id = any(:cohorts)")
			.param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
			.query((row) -> {
				rules.put(new CohortId(row.getObject("cohort_id", UUID.class)),
						new CoAuthorRule(row.getBoolean("applies"), row.getObject("within_years", Integer.class)));
			});
		return rules;
	}

	/**
	 * Changes the rule for the next run.
	 * @throws Conflict if the cohort is closed
	 */
	@Transactional
	public void set(Actor actor, CohortId cohort, CoAuthorRule rule) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		this.views.require(cohort);
		Integer years = rule.withinYears();
		if (years != null && (years < 0 || years > CoAuthorRule.LIMIT)) {
			throw new InvalidInput(ProgramsProblem.INVALID_CO_AUTHOR_YEARS, "withinYears",
					"Enter a number of years from 0 to 50, or leave it blank for no limit.");
		}
		this.cohorts.findForChange(cohort).orElseThrow().requireRunning();
		this.news.change(cohort,
				() -> this.jdbc
					.sql("""
							insert into programs.co_author_rule (cohort_id, applies, within_years) values (:cohort, :applies, :years)
							on conflict (tenant_id, cohort_id)
							  do update set applies = excluded.applies, within_years = excluded.within_years""")
					.param("cohort", cohort.value())
					.param("applies", rule.applies())
					.param("years", years, Types.INTEGER)
					.update());
		this.audit.record(actor, "programs.co-author-rule-set", cohort,
				!rule.applies() ? "off" : (years != null) ? "within " + years + " years" : "ever");
	}

}
