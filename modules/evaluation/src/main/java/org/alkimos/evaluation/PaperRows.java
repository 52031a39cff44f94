package org.alkimos.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.paper.PaperReader;
import org.alkimos.evaluation.paper.PaperSheet;
import org.alkimos.evaluation.paper.SheetNumber;
import org.alkimos.evaluation.wording.Languages;
import org.alkimos.evaluation.wording.Wording;
import org.alkimos.evaluation.wording.WordingRows;
import org.alkimos.kernel.tenancy.PersonId;

/** Reads the forms of a wave for printing and for entering. */
@Component
class PaperRows {

	private final JdbcClient jdbc;

	private final Instruments instruments;

	private final WordingRows wordings;

	PaperRows(JdbcClient jdbc, Instruments instruments, WordingRows wordings) {
		this.jdbc = jdbc;
		this.instruments = instruments;
		this.wordings = wordings;
	}

	/**
	 * All forms of the wave, submitted or not, so that the printout reveals nothing about
	 * submission.
	 */
	List<PaperSheet> sheets(Wave wave) {
		Map<InstrumentRef, Instrument> known = new HashMap<>();
		return this.jdbc.sql("""
				select a.assessment_id, a.respondent_id, a.form, a.instrument_code, a.instrument_version, a.own_due_on,
				  evaluation.about(a, p) about_id,
				  (select count(*) from evaluation.pod_mentee m
				   where m.tenant_id = a.tenant_id and m.pod_id = a.pod_id) mentees
				from evaluation.assessment a
				join evaluation.pod p on p.tenant_id = a.tenant_id and p.pod_id = a.pod_id
				where a.wave_id = ? order by a.pod_id, a.form desc, a.assessment_id""")
			.param(wave.id().value())
			.query((row, n) -> {
				var asked = new InstrumentRef(row.getString("instrument_code"),
						row.getObject("instrument_version", Integer.class));
				LocalDate own = row.getObject("own_due_on", LocalDate.class);
				LocalDate due = (own != null) ? own : wave.dueOn();
				WaveMoment moment = wave.moment();
				return new PaperSheet(SheetNumber.of(new AssessmentId(row.getObject("assessment_id", UUID.class))),
						new PersonId(row.getObject("respondent_id", UUID.class)),
						new PersonId(row.getObject("about_id", UUID.class)), row.getInt("mentees"),
						AssessmentForm.valueOf(row.getString("form")), moment, due,
						known.computeIfAbsent(asked, this::worded));
			})
			.list();
	}

	private Instrument worded(InstrumentRef asked) {
		Instrument labelled = this.instruments.of(asked);
		return this.wordings.find(labelled.code(), Languages.english())
			.map((Wording wording) -> wording.over(labelled))
			.orElse(labelled);
	}

	/** Forms by sheet number. */
	Map<String, PaperReader.Open> open(Wave wave) {
		Map<String, PaperReader.Open> forms = new HashMap<>();
		this.jdbc.sql("""
				select a.assessment_id, a.instrument_code, a.instrument_version, a.submitted_at is not null handed_in,
				  exists (select 1 from evaluation.answer n
				    where n.tenant_id = a.tenant_id and n.assessment_id = a.assessment_id) begun
				from evaluation.assessment a where a.wave_id = ?""").param(wave.id().value()).query((row) -> {
			var id = new AssessmentId(row.getObject("assessment_id", UUID.class));
			var asked = new InstrumentRef(row.getString("instrument_code"),
					row.getObject("instrument_version", Integer.class));
			forms.put(SheetNumber.of(id).text(), new PaperReader.Open(id, this.instruments.of(asked),
					row.getBoolean("handed_in"), row.getBoolean("begun")));
		});
		return forms;
	}

}
