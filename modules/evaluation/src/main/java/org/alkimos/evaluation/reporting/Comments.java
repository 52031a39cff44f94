package org.alkimos.evaluation.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.results.CommentGroup;
import org.alkimos.evaluation.results.Visibility;

/**
 * Reads comments from closed waves, for the whole cohort only and never by department or
 * rank.
 */
@Component
public class Comments {

	private final JdbcClient jdbc;

	private final Instruments instruments;

	Comments(JdbcClient jdbc, Instruments instruments) {
		this.jdbc = jdbc;
		this.instruments = instruments;
	}

	private record Question(AssessmentForm form, WaveMoment moment, InstrumentRef asked, String key) {
	}

	private record Written(Question question, UUID by, String text) {
	}

	/**
	 * Comments by question.
	 * @param floor minimum group size; at least ten applies here
	 */
	public List<CommentGroup> of(CohortId cohort, int floor) {
		Map<Question, List<Written>> written = this.jdbc.sql("""
				select a.form, w.moment, a.instrument_code, a.instrument_version, n.item_key, a.respondent_id, n.text
				from evaluation.answer n
				join evaluation.assessment a on a.tenant_id = n.tenant_id and a.assessment_id = n.assessment_id
				join evaluation.wave w on w.tenant_id = a.tenant_id and w.wave_id = a.wave_id
				where n.text is not null and n.text <> '[removed]' and a.cohort_id = ? and a.submitted_at is not null
				  and a.for_evaluation and w.state = 'CLOSED'
				order by w.opens_on, a.form, n.item_key, md5(n.text)""").param(cohort.value()).query((row, n) -> {
			var asked = new InstrumentRef(row.getString(3), row.getObject(4, Integer.class));
			return new Written(new Question(AssessmentForm.valueOf(row.getString(1)),
					WaveMoment.valueOf(row.getString(2)), asked, row.getString(5)), row.getObject(6, UUID.class),
					row.getString(7));
		}).stream().collect(Collectors.groupingBy(Written::question, LinkedHashMap::new, Collectors.toList()));
		Map<InstrumentRef, Instrument> asked = this.instruments
			.of(written.keySet().stream().map(Question::asked).distinct().toList());
		return written.entrySet()
			.stream()
			.map((entry) -> group(entry.getKey(), Objects.requireNonNull(asked.get(entry.getKey().asked())),
					entry.getValue(), CommentGroup.least(floor)))
			.toList();
	}

	private static CommentGroup group(Question question, Instrument instrument, List<Written> written, int least) {
		boolean enough = written.stream().map(Written::by).distinct().count() >= least;
		return new CommentGroup(question.form(), question.moment(), instrument.title(),
				instrument.find(question.key()).map(Item::label).orElse(""),
				enough ? Visibility.SHOWN : Visibility.HIDDEN,
				enough ? written.stream().map(Written::text).toList() : List.of());
	}

}
