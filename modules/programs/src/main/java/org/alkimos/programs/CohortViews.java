package org.alkimos.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.PersonId;

/** Reads cohorts for display. */
@Component
public class CohortViews {

	private static final String SELECT = """
			select c.*, p.name as program_name
			from programs.cohort c join programs.program p using (tenant_id, program_id)
			""";

	private final JdbcClient jdbc;

	CohortViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<CohortView> find(CohortId cohort) {
		return this.jdbc.sql(SELECT + " where c.cohort_id = ?")
			.param(cohort.value())
			.query((row, number) -> view(row))
			.optional();
	}

	Optional<ZoneId> timeZone(CohortId cohort) {
		return this.jdbc.sql("select time_zone from programs.cohort where cohort_id = ?")
			.param(cohort.value())
			.query(String.class)
			.optional()
			.map(ZoneId::of);
	}

	/** Returns the time zones of these cohorts, as far as they exist. */
	Map<CohortId, ZoneId> timeZones(Collection<CohortId> cohorts) {
		Map<CohortId, ZoneId> zones = new HashMap<>();
		this.jdbc.sql("select cohort_id, time_zone from programs.cohort where cohort_id = any(:cohorts)")
			.param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
			.query((row) -> {
				zones.put(new CohortId(row.getObject("cohort_id", UUID.class)), ZoneId.of(row.getString("time_zone")));
			});
		return zones;
	}

	Optional<ZoneId> timeZoneOf(PodId pod) {
		return this.jdbc.sql("""
				select c.time_zone from programs.pod p join programs.cohort c using (tenant_id, cohort_id)
				where p.pod_id = ?""").param(pod.value()).query(String.class).optional().map(ZoneId::of);
	}

	/** Checks that the cohort exists. */
	public void require(CohortId cohort) {
		boolean known = this.jdbc.sql("select exists (select 1 from programs.cohort where cohort_id = ?)")
			.param(cohort.value())
			.query(Boolean.class)
			.single();
		if (!known) {
			throw new NotFound();
		}
	}

	List<CohortView> ofProgram(ProgramId program, @Nullable CohortId after, int limit) {
		return this.jdbc.sql(SELECT + """
				where c.program_id = :program and (:after::uuid is null or c.cohort_id > :after)
				order by c.cohort_id limit :limit""")
			.param("program", program.value())
			.param("after", (after != null) ? after.value() : null)
			.param("limit", limit)
			.query((row, number) -> view(row))
			.list();
	}

	/** Returns all cohorts: open ones first, then newest first. */
	List<CohortLink> all() {
		return this.jdbc.sql(SELECT + " order by c.stage = 'CLOSED', c.cohort_id desc")
			.query((row, number) -> link(row))
			.list();
	}

	List<CohortLink> withParticipant(PersonId person) {
		return this.jdbc.sql(SELECT + """
				where exists (select 1 from programs.participant t where t.tenant_id = c.tenant_id
					and t.cohort_id = c.cohort_id and t.person_id = ? and t.withdrawn_at is null)
				order by c.stage = 'CLOSED', c.cohort_id desc""")
			.param(person.value())
			.query((row, number) -> link(row))
			.list();
	}

	/** Returns the cohorts of a participant whose pods are not published. */
	public List<CohortView> openTo(PersonId person) {
		return this.jdbc.sql(SELECT + """
				where c.stage in ('ENROLLMENT', 'MATCHING') and exists (
					select 1 from programs.participant t where t.tenant_id = c.tenant_id
					and t.cohort_id = c.cohort_id and t.person_id = ? and t.withdrawn_at is null)
				order by c.cohort_id""").param(person.value()).query((row, number) -> view(row)).list();
	}

	boolean takesPart(PersonId person, CohortId cohort) {
		return this.jdbc.sql("""
				select exists (select 1 from programs.participant
					where cohort_id = ? and person_id = ? and withdrawn_at is null)""")
			.params(cohort.value(), person.value())
			.query(Boolean.class)
			.single();
	}

	/** Returns the counts of a cohort; empty if there is no such cohort. */
	Optional<CohortNumbers> numbers(CohortId cohort) {
		return Optional.ofNullable(numbers(List.of(cohort)).get(cohort));
	}

	/** Returns the counts of these cohorts, without those that don't exist. */
	Map<CohortId, CohortNumbers> numbers(Collection<CohortId> cohorts) {
		Map<CohortId, CohortNumbers> numbers = new HashMap<>();
		this.jdbc.sql("""
				select c.cohort_id, count(*) filter (where p.role = 'MENTEE' and p.withdrawn_at is null) as mentees,
					count(*) filter (where p.role = 'MENTOR' and p.withdrawn_at is null) as mentors,
					coalesce(sum(p.pod_capacity) filter (where p.withdrawn_at is null), 0) as places,
					count(p.withdrawn_at) as withdrawn,
					(select count(*) from programs.pod w where w.tenant_id = c.tenant_id
						and w.cohort_id = c.cohort_id and not w.concluded) as pods_at_work,
					(select count(*) from programs.pod e where e.tenant_id = c.tenant_id
						and e.cohort_id = c.cohort_id and e.concluded) as pods_concluded
				from programs.cohort c
				left join programs.participant p on p.tenant_id = c.tenant_id and p.cohort_id = c.cohort_id
				where c.cohort_id = any(:cohorts) group by c.tenant_id, c.cohort_id""")
			.param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
			.query((row) -> {
				numbers.put(new CohortId(row.getObject("cohort_id", UUID.class)), numbers(row));
			});
		return numbers;
	}

	private static CohortNumbers numbers(ResultSet row) throws SQLException {
		return new CohortNumbers(row.getInt("mentees"), row.getInt("mentors"), row.getInt("places"),
				row.getInt("withdrawn"), row.getInt("pods_at_work"), row.getInt("pods_concluded"));
	}

	private static CohortView view(ResultSet row) throws SQLException {
		var calendar = new CohortCalendar(row.getObject("apply_by", LocalDate.class),
				row.getObject("told_on", LocalDate.class), row.getObject("opens_on", LocalDate.class),
				row.getObject("mid_year_on", LocalDate.class), row.getObject("closes_on", LocalDate.class));
		var rules = new PodRules(row.getInt("smallest_pod"), row.getInt("largest_pod"),
				row.getBoolean("same_department_allowed"), row.getBoolean("same_field_allowed"),
				row.getBoolean("co_mentors"));
		CohortLink link = link(row);
		return new CohortView(link.cohort(), link.name(), link.program(), link.programName(), link.stage(), calendar,
				link.timeZone(), rules, row.getInt("version"));
	}

	private static CohortLink link(ResultSet row) throws SQLException {
		return new CohortLink(new CohortId(row.getObject("cohort_id", UUID.class)), row.getString("name"),
				new ProgramId(row.getObject("program_id", UUID.class)), row.getString("program_name"),
				CohortStage.valueOf(row.getString("stage")), ZoneId.of(row.getString("time_zone")));
	}

}
