package org.alkimos.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.AssessmentView.Overview;
import org.alkimos.evaluation.AssessmentView.Question;
import org.alkimos.evaluation.AssessmentView.Section;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.kernel.tenancy.PersonId;

/** Reads a respondent's own forms. */
@Component
class AssessmentViews {

	private static final String OVERVIEW = """
			select a.*, w.moment, w.state wave_state, w.due_on, coalesce(a.mentor_id, p.mentor_id) as about_id,
			  (select count(*) from evaluation.pod_mentee m where m.tenant_id = a.tenant_id and m.pod_id = a.pod_id) mentees,
			  (select count(n.value) from evaluation.answer n
			   where n.tenant_id = a.tenant_id and n.assessment_id = a.assessment_id) answered,
			  (select count(*) from evaluation.answer n
			   where n.tenant_id = a.tenant_id and n.assessment_id = a.assessment_id and n.not_applicable) not_applicable
			from evaluation.assessment a
			join evaluation.wave w on w.tenant_id = a.tenant_id and w.wave_id = a.wave_id
			join evaluation.pod p on p.tenant_id = a.tenant_id and p.pod_id = a.pod_id
			where a.respondent_id = ?""";

	private final JdbcClient jdbc;

	private final Instrument instrument;

	AssessmentViews(JdbcClient jdbc, Instrument instrument) {
		this.jdbc = jdbc;
		this.instrument = instrument;
	}

	/** Open ones first, by the date they are due. */
	List<Overview> of(PersonId respondent) {
		return this.jdbc
			.sql(OVERVIEW + " order by a.submitted_at desc nulls first, w.state desc, w.due_on, a.assessment_id")
			.param(respondent.value())
			.query(this::overview)
			.list();
	}

	Optional<AssessmentView> find(AssessmentId assessment, PersonId respondent) {
		return this.jdbc.sql(OVERVIEW + " and a.assessment_id = ?")
			.params(respondent.value(), assessment.value())
			.query((row, n) -> {
				Overview overview = overview(row, n);
				return new AssessmentView(overview, row.getInt("version"), this.instrument.asked().code(),
						this.instrument.stem(overview.form()), this.instrument.notice(), this.instrument.scale(),
						sections(assessment),
						new Consents(row.getBoolean("for_evaluation"), row.getBoolean("for_research")));
			})
			.optional();
	}

	private List<Section> sections(AssessmentId assessment) {
		Map<String, Answer> answers = answers(assessment);
		return this.instrument.asked().subscales().stream().map((subscale) -> {
			List<Question> questions = subscale.items()
				.stream()
				.map((key) -> question(this.instrument.item(key), answers.getOrDefault(key, Answer.missing())))
				.toList();
			return new Section(subscale.code(), subscale.label(), questions);
		}).toList();
	}

	private static Question question(Item item, Answer answer) {
		return new Question(item.key(), item.label(), answer.status(), answer.value());
	}

	private Map<String, Answer> answers(AssessmentId assessment) {
		Map<String, Answer> answers = new HashMap<>();
		this.jdbc.sql("select item_key, value, not_applicable from evaluation.answer where assessment_id = ?")
			.param(assessment.value())
			.query((row) -> {
				answers.put(row.getString("item_key"),
						new Answer(row.getObject("value", Integer.class), row.getBoolean("not_applicable")));
			});
		return answers;
	}

	private Overview overview(ResultSet row, int n) throws SQLException {
		Instant submitted = instant(row, "submitted_at");
		return new Overview(new AssessmentId(row.getObject("assessment_id", UUID.class)),
				new WaveId(row.getObject("wave_id", UUID.class)), new CohortId(row.getObject("cohort_id", UUID.class)),
				new PodId(row.getObject("pod_id", UUID.class)), AssessmentForm.valueOf(row.getString("form")),
				WaveMoment.valueOf(row.getString("moment")), state(submitted, row.getString("wave_state")),
				row.getObject("due_on", LocalDate.class), new PersonId(row.getObject("about_id", UUID.class)),
				row.getInt("mentees"), this.instrument.items().size(), row.getInt("answered"),
				row.getInt("not_applicable"), instant(row, "saved_at"), submitted);
	}

	private static AssessmentState state(@Nullable Instant submitted, String wave) {
		if (submitted != null) {
			return AssessmentState.SUBMITTED;
		}
		return (WaveState.valueOf(wave) == WaveState.OPEN) ? AssessmentState.OPEN : AssessmentState.LAPSED;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
