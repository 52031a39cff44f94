package org.alkimos.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Reads what was handed in of the standard instrument by people who agree to the purpose.
 */
@Component
class Responses {

	private static final String COUNTED = """
			where a.cohort_id = :cohort and a.submitted_at is not null and a.instrument_code = :instrument
			  and case when :research then a.for_research else a.for_evaluation end""";

	private final JdbcClient jdbc;

	private final Instrument instrument;

	Responses(JdbcClient jdbc, Instrument instrument) {
		this.jdbc = jdbc;
		this.instrument = instrument;
	}

	List<Response> of(CohortId cohort, Purpose purpose) {
		Map<UUID, Map<String, Answer>> answers = answers(cohort, purpose);
		return this.jdbc.sql("""
				select a.assessment_id, a.respondent_id, a.pod_id, a.form, w.moment from evaluation.assessment a
				join evaluation.wave w on w.tenant_id = a.tenant_id and w.wave_id = a.wave_id
				""" + COUNTED + " order by a.assessment_id")
			.param("cohort", cohort.value())
			.param("instrument", this.instrument.code())
			.param("research", purpose == Purpose.RESEARCH)
			.query((row, n) -> new Response(new PersonId(row.getObject("respondent_id", UUID.class)),
					new PodId(row.getObject("pod_id", UUID.class)), AssessmentForm.valueOf(row.getString("form")),
					WaveMoment.valueOf(row.getString("moment")),
					answers.getOrDefault(row.getObject("assessment_id", UUID.class), Map.of())))
			.list();
	}

	private Map<UUID, Map<String, Answer>> answers(CohortId cohort, Purpose purpose) {
		Map<UUID, Map<String, Answer>> answers = new HashMap<>();
		this.jdbc.sql("""
				select n.assessment_id, n.item_key, n.value, n.not_applicable from evaluation.answer n
				join evaluation.assessment a on a.tenant_id = n.tenant_id and a.assessment_id = n.assessment_id
				""" + COUNTED)
			.param("cohort", cohort.value())
			.param("instrument", this.instrument.code())
			.param("research", purpose == Purpose.RESEARCH)
			.query((row) -> {
				answers.computeIfAbsent(row.getObject("assessment_id", UUID.class), (id) -> new HashMap<>())
					.put(row.getString("item_key"),
							new Answer(row.getObject("value", Integer.class), row.getBoolean("not_applicable")));
			});
		return answers;
	}

}
