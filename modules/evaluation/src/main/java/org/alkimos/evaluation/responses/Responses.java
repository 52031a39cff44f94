package org.alkimos.evaluation.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Reads submitted forms of the standard instrument by people who consent to the purpose.
 * Nothing is read from an open wave, because each further response would be visible in
 * the difference.
 */
@Component
public class Responses {

	private static final String COUNTED = """
			where (cast(:cohort as uuid) is null or a.cohort_id = :cohort)
			  and a.submitted_at is not null and w.state = 'CLOSED' and a.instrument_code = :instrument
			  and (:every or a.instrument_version is not distinct from cast(:version as integer))
			  and case when :research then a.for_research else a.for_evaluation end""";

	private static final int ROWS_AT_A_TIME = 2000;

	private final JdbcClient jdbc;

	private final Instrument instrument;

	Responses(JdbcClient jdbc, Instrument instrument) {
		this.jdbc = jdbc;
		this.instrument = instrument;
	}

	/** Upper bound of the number of forms. */
	public int count(@Nullable CohortId cohort, String code) {
		return this.jdbc.sql("""
				select count(*) from evaluation.assessment
				where (cast(:cohort as uuid) is null or cohort_id = :cohort) and submitted_at is not null
				  and instrument_code = :instrument""")
			.param("cohort", (cohort != null) ? cohort.value() : null, Types.OTHER)
			.param("instrument", code)
			.query(Integer.class)
			.single();
	}

	/**
	 * Responses of one cohort.
	 * @param cohort cohort, or null for all cohorts of the institution
	 */
	public List<Response> of(@Nullable CohortId cohort, Purpose purpose) {
		return of(cohort, purpose, this.instrument.code());
	}

	/**
	 * Reads responses to another instrument in any of its versions, without written
	 * comments.
	 */
	public List<Response> of(@Nullable CohortId cohort, Purpose purpose, String code) {
		return read(new Wanted(cohort, purpose, code, true, null));
	}

	/** Reads responses to one version of an instrument. */
	public List<Response> of(@Nullable CohortId cohort, Purpose purpose, InstrumentRef asked) {
		return read(new Wanted(cohort, purpose, asked.code(), false, asked.version()));
	}

	private record Wanted(@Nullable CohortId cohort, Purpose purpose, String code, boolean everyVersion,
			@Nullable Integer version) {

		StatementSpec in(StatementSpec statement) {
			return statement.param("cohort", (this.cohort != null) ? this.cohort.value() : null, Types.OTHER)
				.param("instrument", this.code)
				.param("every", this.everyVersion)
				.param("version", this.version, Types.INTEGER)
				.param("research", this.purpose == Purpose.RESEARCH);
		}

	}

	private List<Response> read(Wanted wanted) {
		var shared = new Answers.Shared();
		Map<UUID, Answers> unread = new HashMap<>();
		Map<String, String> words = new HashMap<>();
		List<Response> responses = wanted.in(this.jdbc.sql("""
				select a.assessment_id, a.cohort_id, a.respondent_id, a.pod_id, a.form, w.moment,
				  evaluation.about(a, pod) mentor, p.department, p.rank, a.said
				from evaluation.assessment a
				join evaluation.wave w on w.tenant_id = a.tenant_id and w.wave_id = a.wave_id
				join evaluation.pod pod on pod.tenant_id = a.tenant_id and pod.pod_id = a.pod_id
				left join evaluation.participant p on p.tenant_id = a.tenant_id and p.cohort_id = a.cohort_id
				  and p.person_id = a.respondent_id
				  and p.role = case a.form when 'MENTOR_SELF' then 'MENTOR' else 'MENTEE' end
				""" + COUNTED + " order by a.assessment_id").withFetchSize(ROWS_AT_A_TIME))
			.query((row, n) -> response(row, unread, shared, words))
			.list();
		if (!unread.isEmpty()) {
			fill(unread, wanted, shared);
		}
		return responses;
	}

	private static Response response(ResultSet row, Map<UUID, Answers> unread, Answers.Shared shared,
			Map<String, String> words) throws SQLException {
		UUID assessment = row.getObject("assessment_id", UUID.class);
		String whole = row.getString("said");
		Answers said = (whole != null) ? shared.read(whole)
				: unread.computeIfAbsent(assessment, (id) -> shared.nothing());
		return new Response(new AssessmentId(assessment), new CohortId(row.getObject("cohort_id", UUID.class)),
				new PersonId(row.getObject("respondent_id", UUID.class)),
				new PodId(row.getObject("pod_id", UUID.class)), new PersonId(row.getObject("mentor", UUID.class)),
				AssessmentForm.valueOf(row.getString("form")), WaveMoment.valueOf(row.getString("moment")),
				once(row.getString("department"), words), once(row.getString("rank"), words), said);
	}

	private static @Nullable String once(@Nullable String word, Map<String, String> words) {
		return (word != null) ? words.computeIfAbsent(word, (one) -> one) : null;
	}

	/**
	 * Reads answers from rows into forms without the text that holds all of them: they
	 * were submitted before it was stored, or without answers.
	 */
	private void fill(Map<UUID, Answers> unread, Wanted wanted, Answers.Shared shared) {
		wanted.in(this.jdbc.sql("""
				select n.assessment_id, n.item_key, n.value, n.not_applicable, n.chosen from evaluation.answer n
				join evaluation.assessment a on a.tenant_id = n.tenant_id and a.assessment_id = n.assessment_id
				join evaluation.wave w on w.tenant_id = a.tenant_id and w.wave_id = a.wave_id
				""" + COUNTED + " and a.said is null").withFetchSize(ROWS_AT_A_TIME))
			.query((RowCallbackHandler) (row) -> {
				int value = row.getInt(3);
				Integer point = row.wasNull() ? null : Integer.valueOf(value);
				Answers answers = unread.get(row.getObject(1, UUID.class));
				if (answers != null) {
					answers.put(row.getString(2), shared.answer(point, row.getBoolean(4), row.getString(5)));
				}
			});
	}

}
