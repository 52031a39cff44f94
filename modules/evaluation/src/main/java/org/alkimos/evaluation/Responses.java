package org.alkimos.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Reads what was handed in of the standard instrument by people who agree to the purpose.
 * While a wave is open nothing of it is told: each further answer would show in the
 * difference.
 */
@Component
class Responses {

	private static final String COUNTED = """
			where (cast(:cohort as uuid) is null or a.cohort_id = :cohort)
			  and a.submitted_at is not null and w.state = 'CLOSED' and a.instrument_code = :instrument
			  and case when :research then a.for_research else a.for_evaluation end""";

	private final JdbcClient jdbc;

	private final Instrument instrument;

	Responses(JdbcClient jdbc, Instrument instrument) {
		this.jdbc = jdbc;
		this.instrument = instrument;
	}

	/**
	 * Responses of one cohort.
	 * @param cohort null for all cohorts of the institution
	 */
	List<Response> of(@Nullable CohortId cohort, Purpose purpose) {
		return of(cohort, purpose, this.instrument.code());
	}

	/**
	 * The same of another instrument; what people wrote in their own words stays here.
	 */
	List<Response> of(@Nullable CohortId cohort, Purpose purpose, String code) {
		Map<UUID, Map<String, Answer>> answers = answers(cohort, purpose, code);
		return this.jdbc.sql("""
				select a.assessment_id, a.cohort_id, a.respondent_id, a.pod_id, a.form, w.moment,
				  coalesce(a.mentor_id, pod.mentor_id) mentor, p.department, p.rank
				from evaluation.assessment a
				join evaluation.wave w on w.tenant_id = a.tenant_id and w.wave_id = a.wave_id
				join evaluation.pod pod on pod.tenant_id = a.tenant_id and pod.pod_id = a.pod_id
				left join evaluation.participant p on p.tenant_id = a.tenant_id and p.cohort_id = a.cohort_id
				  and p.person_id = a.respondent_id
				  and p.role = case a.form when 'MENTOR_SELF' then 'MENTOR' else 'MENTEE' end
				""" + COUNTED + " order by a.assessment_id")
			.param("cohort", (cohort != null) ? cohort.value() : null, Types.OTHER)
			.param("instrument", code)
			.param("research", purpose == Purpose.RESEARCH)
			.query((row, n) -> response(row, answers))
			.list();
	}

	private static Response response(ResultSet row, Map<UUID, Map<String, Answer>> answers) throws SQLException {
		UUID assessment = row.getObject("assessment_id", UUID.class);
		return new Response(new AssessmentId(assessment), new CohortId(row.getObject("cohort_id", UUID.class)),
				new PersonId(row.getObject("respondent_id", UUID.class)),
				new PodId(row.getObject("pod_id", UUID.class)), new PersonId(row.getObject("mentor", UUID.class)),
				AssessmentForm.valueOf(row.getString("form")), WaveMoment.valueOf(row.getString("moment")),
				row.getString("department"), row.getString("rank"), answers.getOrDefault(assessment, Map.of()));
	}

	private Map<UUID, Map<String, Answer>> answers(@Nullable CohortId cohort, Purpose purpose, String code) {
		Map<UUID, Map<String, Answer>> answers = new HashMap<>();
		this.jdbc.sql("""
				select n.assessment_id, n.item_key, n.value, n.not_applicable, n.chosen from evaluation.answer n
				join evaluation.assessment a on a.tenant_id = n.tenant_id and a.assessment_id = n.assessment_id
				join evaluation.wave w on w.tenant_id = a.tenant_id and w.wave_id = a.wave_id
				""" + COUNTED)
			.param("cohort", (cohort != null) ? cohort.value() : null, Types.OTHER)
			.param("instrument", code)
			.param("research", purpose == Purpose.RESEARCH)
			.query((row) -> {
				answers.computeIfAbsent(row.getObject("assessment_id", UUID.class), (id) -> new HashMap<>())
					.put(row.getString("item_key"), new Answer(row.getObject("value", Integer.class),
							row.getBoolean("not_applicable"), row.getString("chosen"), null));
			});
		return answers;
	}

}
