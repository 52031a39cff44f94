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
import java.util.Set;
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
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.AssessmentView.Question;
import org.alkimos.evaluation.assessment.AssessmentView.Section;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.waves.WaveState;
import org.alkimos.evaluation.wording.Languages;
import org.alkimos.evaluation.wording.Wording;
import org.alkimos.evaluation.wording.WordingRows;
import org.alkimos.kernel.tenancy.PersonId;

/** Reads a respondent's own forms. */
@Component
class AssessmentViews {

	private static final String OVERVIEW = """
			select a.*, (select s.shared_at from evaluation.sharing s
			   where s.tenant_id = a.tenant_id and s.assessment_id = a.assessment_id) shared_at, w.moment, w.state wave_state,
			  coalesce(a.own_due_on, w.due_on) due_on, evaluation.about(a, p) as about_id,
			  (select count(*) from evaluation.pod_mentee m where m.tenant_id = a.tenant_id and m.pod_id = a.pod_id) mentees,
			  (select count(*) from evaluation.answer n
			   where n.tenant_id = a.tenant_id and n.assessment_id = a.assessment_id
			     and not n.not_applicable) answered,
			  (select count(*) from evaluation.answer n
			   where n.tenant_id = a.tenant_id and n.assessment_id = a.assessment_id and n.not_applicable) not_applicable
			from evaluation.assessment a
			join evaluation.wave w on w.tenant_id = a.tenant_id and w.wave_id = a.wave_id
			join evaluation.pod p on p.tenant_id = a.tenant_id and p.pod_id = a.pod_id
			where a.respondent_id = ?""";

	private final JdbcClient jdbc;

	private final Instruments instruments;

	private final WordingRows wordings;

	AssessmentViews(JdbcClient jdbc, Instruments instruments, WordingRows wordings) {
		this.jdbc = jdbc;
		this.instruments = instruments;
		this.wordings = wordings;
	}

	/** A stored form, before the questions of its instrument are known. */
	private record Form(Overview overview, int version, InstrumentRef asked, Consents consents,
			@Nullable Instant consentedAt, @Nullable Instant sharedAt) {
	}

	/** Open ones first, by the date they are due. */
	List<Overview> of(PersonId respondent) {
		Map<InstrumentRef, Instrument> known = new HashMap<>();
		return this.jdbc
			.sql(OVERVIEW + " order by a.submitted_at desc nulls first, w.state desc, due_on, a.assessment_id")
			.param(respondent.value())
			.query(AssessmentViews::form)
			.list()
			.stream()
			.map((form) -> {
				Instrument instrument = known.computeIfAbsent(form.asked(), this.instruments::of);
				Map<String, Answer> answers = instrument.branches() ? answers(form.overview().id()) : Map.of();
				return form.overview().asking(instrument, answers);
			})
			.toList();
	}

	Optional<AssessmentView> find(AssessmentId assessment, PersonId respondent, Languages languages) {
		return this.jdbc.sql(OVERVIEW + " and a.assessment_id = ?")
			.params(respondent.value(), assessment.value())
			.query(AssessmentViews::form)
			.optional()
			.map((form) -> view(form, languages));
	}

	private AssessmentView view(Form form, Languages languages) {
		Instrument labelled = this.instruments.of(form.asked());
		Optional<Wording> wording = this.wordings.find(labelled.code(), languages);
		Instrument shown = wording.map((found) -> found.over(labelled)).orElse(labelled);
		Map<String, Answer> answers = answers(form.overview().id());
		return new AssessmentView(form.overview().asking(labelled, answers), form.version(), labelled.asked().code(),
				shown.stem(form.overview().form(), form.overview().moment()),
				shown.beforeStem(form.overview().form(), form.overview().moment()), shown.notice(), shown.scale(),
				sections(shown, answers), form.consents(), form.consentedAt(),
				wording.map(Wording::language).orElse(null), form.sharedAt());
	}

	private static List<Section> sections(Instrument instrument, Map<String, Answer> answers) {
		Set<String> asked = instrument.shown(answers);
		return instrument.sections()
			.stream()
			.map((section) -> new Section(section.code(), section.label(),
					section.items()
						.stream()
						.map((key) -> Question.of(instrument.item(key), answers.getOrDefault(key, Answer.missing()),
								asked.contains(key)))
						.toList()))
			.toList();
	}

	private Map<String, Answer> answers(AssessmentId assessment) {
		Map<String, Answer> answers = new HashMap<>();
		this.jdbc
			.sql("select item_key, value, not_applicable, chosen, text from evaluation.answer where assessment_id = ?")
			.param(assessment.value())
			.query((row) -> {
				answers.put(row.getString("item_key"), new Answer(row.getObject("value", Integer.class),
						row.getBoolean("not_applicable"), row.getString("chosen"), row.getString("text")));
			});
		return answers;
	}

	private static Form form(ResultSet row, int n) throws SQLException {
		return new Form(overview(row), row.getInt("version"),
				new InstrumentRef(row.getString("instrument_code"), row.getObject("instrument_version", Integer.class)),
				new Consents(row.getBoolean("for_evaluation"), row.getBoolean("for_research")),
				instant(row, "consented_at"), instant(row, "shared_at"));
	}

	private static Overview overview(ResultSet row) throws SQLException {
		Instant submitted = instant(row, "submitted_at");
		return new Overview(new AssessmentId(row.getObject("assessment_id", UUID.class)),
				new WaveId(row.getObject("wave_id", UUID.class)), new CohortId(row.getObject("cohort_id", UUID.class)),
				new PodId(row.getObject("pod_id", UUID.class)), AssessmentForm.valueOf(row.getString("form")),
				WaveMoment.valueOf(row.getString("moment")), state(submitted, row.getString("wave_state")),
				row.getObject("due_on", LocalDate.class), new PersonId(row.getObject("about_id", UUID.class)),
				row.getInt("mentees"), "", 0, row.getInt("answered"), row.getInt("not_applicable"),
				instant(row, "saved_at"), submitted);
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
