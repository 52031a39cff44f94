package org.alkimos.benchmarks.evaluation;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.postgresql.PGConnection;

import org.springframework.core.env.Environment;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * One cohort whose people answered twice, as many as it takes: pods of a mentor and three
 * mentees, nine in ten answer, three answers in a hundred are left out and three do not
 * apply.
 */
final class ManyResponses implements AutoCloseable {

	private static final int ITEMS = 26;

	private static final int FORMS_OF_A_POD = 8;

	private static final double ANSWERED = 0.9 * 0.97;

	private static final String WAVES = """
			insert into evaluation.wave (wave_id, version, revision, cohort_id, moment, state, opens_on)
			select uuidv7(), 0, 1, '%s', moment, 'CLOSED', '2026-09-01'
			from unnest(array['OPENING','CLOSING']) moment""";

	private static final String PODS = "insert into evaluation.pod (pod_id, cohort_id, mentors) select uuidv7(), '%s', array[uuidv7()] from generate_series(1, %d)";

	private static final String MEMBERS = """
			create temp table member as
			select pod_id, case n when 0 then mentors[1] else uuidv7() end person,
			  case n when 0 then 'MENTOR_SELF' else 'MENTEE_ABOUT_MENTOR' end form, random_normal(4.6, 0.8) own
			from evaluation.pod, generate_series(0, 3) n""";

	private static final String PARTICIPANTS = """
			insert into evaluation.participant (cohort_id, person_id, role, department, rank)
			select '%s', person, case form when 'MENTOR_SELF' then 'MENTOR' else 'MENTEE' end,
			  'Department ' || (1 + floor(random() * 12))::int, 'Assistant Professor' from member""";

	private static final String FORMS = """
			create temp table handed_in as
			select uuidv7() assessment_id, m.*, w.wave_id, w.moment, own + case w.moment when 'CLOSING' then 0.4 else 0 end level
			from member m, evaluation.wave w where random() < 0.9""";

	private static final String ASSESSMENTS = """
			insert into evaluation.assessment (assessment_id, version, revision, wave_id, cohort_id, pod_id, respondent_id,
			  form, instrument_code, requested_at, submitted_at, for_evaluation, for_research)
			select assessment_id, 0, 1, wave_id, '%s', pod_id, person, form, 'MCA', now(), now(), true, random() < 0.5
			from handed_in""";

	private static final String ANSWERS = """
			insert into evaluation.answer (assessment_id, item_key, value, not_applicable)
			select assessment_id, item, case when kind >= 0.06 then
			  least(7, greatest(1, round(level + random_normal(0, 1))))::int end, kind < 0.06
			from (select h.*, item, random() kind from handed_in h, unnest(array['%s']) item) a
			where kind >= 0.03""";

	private final Connection connection;

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final CohortId cohort = CohortId.next();

	ManyResponses(Environment environment) throws SQLException {
		this.connection = DriverManager.getConnection(environment.getRequiredProperty("spring.flyway.url"),
				environment.getRequiredProperty("spring.flyway.user"),
				environment.getRequiredProperty("spring.flyway.password"));
	}

	TenantId tenant() {
		return this.tenant;
	}

	CohortId cohort() {
		return this.cohort;
	}

	/** Writes about this many answers to these items, and returns how many. */
	long write(int answers, Iterable<String> items) throws SQLException {
		long pods = Math.round(answers / (ITEMS * FORMS_OF_A_POD * ANSWERED));
		try (Statement statement = this.connection.createStatement()) {
			for (String sql : statements(pods, String.join("','", items))) {
				statement.execute(sql);
			}
			try (ResultSet count = statement.executeQuery("select count(*) from evaluation.answer")) {
				count.next();
				return count.getLong(1);
			}
		}
	}

	private String[] statements(long pods, String items) {
		return new String[] {
				"select set_config('alkimos.tenant', '%s', false), setseed(0.26)".formatted(this.tenant.value()),
				"insert into evaluation.cohort (cohort_id, closed) values ('%s', true)".formatted(this.cohort.value()),
				WAVES.formatted(this.cohort.value()), PODS.formatted(this.cohort.value(), pods), MEMBERS,
				PARTICIPANTS.formatted(this.cohort.value()), FORMS, ASSESSMENTS.formatted(this.cohort.value()),
				ANSWERS.formatted(items), "update evaluation.assessment set submitted_at = submitted_at",
				"vacuum (full, analyze) evaluation.assessment", "vacuum (analyze) evaluation.answer",
				"analyze evaluation.pod, evaluation.wave, evaluation.participant" };
	}

	/** The answers as somebody without our program would take them from the database. */
	void copyTo(Path file) throws Exception {
		String query = """
				copy (select a.respondent_id person, a.form, w.moment wave, n.item_key item, n.value, n.not_applicable
				  from evaluation.answer n join evaluation.assessment a using (tenant_id, assessment_id)
				  join evaluation.wave w using (tenant_id, wave_id)) to stdout (format csv, header)""";
		try (OutputStream out = Files.newOutputStream(file)) {
			this.connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, out);
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
