package org.alkimos.evaluation;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.paper.PaperAnswers;
import org.alkimos.evaluation.paper.PaperAnswers.Entry;
import org.alkimos.evaluation.paper.PaperFile;
import org.alkimos.evaluation.paper.PaperReader;
import org.alkimos.evaluation.paper.PaperSheet;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/**
 * Manages paper forms. A program manager, who knows names, prints and distributes them.
 * An evaluator, who doesn't, enters the returned forms by sheet number. No one does both.
 */
@Service
@Transactional
public class PaperDesk {

	private final Waves waves;

	private final PaperRows rows;

	private final Assessments assessments;

	private final Instruments instruments;

	private final AuditTrail audit;

	private final Clock clock;

	PaperDesk(Waves waves, PaperRows rows, Assessments assessments, Instruments instruments, AuditTrail audit,
			Clock clock) {
		this.waves = waves;
		this.rows = rows;
		this.assessments = assessments;
		this.instruments = instruments;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Exports every form of an open wave for printing, without answers and without
	 * whether it was submitted.
	 */
	public List<PaperSheet> sheets(Actor actor, CohortId cohort, WaveId id) {
		actor.require(Role.PROGRAM_MANAGER);
		Wave wave = open(cohort, id);
		this.audit.record(actor, AuditNote.export("evaluation.sheets-printed", id));
		return this.rows.sheets(wave);
	}

	/** Template with the column names for entering responses. */
	@Transactional(readOnly = true)
	public String template(Actor actor, CohortId cohort, WaveId id) {
		requireBlind(actor);
		Set<String> columns = new LinkedHashSet<>(
				List.of(PaperReader.SHEET, PaperReader.FOR_EVALUATION, PaperReader.FOR_RESEARCH));
		this.rows.sheets(open(cohort, id))
			.stream()
			.map(PaperSheet::instrument)
			.distinct()
			.forEach((instrument) -> instrument.items().forEach((item) -> columns.add(item.key())));
		return String.join(",", columns) + "\r\n";
	}

	/** Validates a file without saving anything. */
	@Transactional(readOnly = true)
	public PaperAnswers read(Actor actor, CohortId cohort, WaveId id, byte[] csv) {
		requireBlind(actor);
		return new PaperReader(this.rows.open(open(cohort, id))).read(PaperFile.read(csv)).found();
	}

	/** Enters every valid row as if it had been submitted now. */
	public PaperAnswers enter(Actor actor, CohortId cohort, WaveId id, byte[] csv) {
		requireBlind(actor);
		PaperReader reader = new PaperReader(this.rows.open(open(cohort, id))).read(PaperFile.read(csv));
		if (reader.entries().isEmpty()) {
			throw new InvalidInput(EvaluationProblem.NO_VALID_PAPER_ROWS, "answers",
					"No rows in this file can be entered.");
		}
		reader.entries().forEach((entry) -> enter(actor, entry));
		return reader.found();
	}

	private void enter(Actor actor, Entry entry) {
		Assessment form = this.assessments.findById(entry.assessment()).orElseThrow(NotFound::new);
		form.answer(entry.answers(), this.instruments.of(form.instrument()), this.clock);
		form.consent(entry.ready().consents(), this.clock);
		form.submit(this.clock);
		this.assessments.save(form);
		this.audit.record(actor,
				AuditNote.command("evaluation.paper-entered", entry.assessment()).about(form.respondent()));
	}

	private static void requireBlind(Actor actor) {
		actor.require(Role.EVALUATOR);
		if (actor.is(Role.PROGRAM_MANAGER)) {
			throw new NotAllowed("Paper responses are entered by an evaluator who doesn't run the program, so that "
					+ "no one reads answers and knows whose they are.");
		}
	}

	private Wave open(CohortId cohort, WaveId id) {
		Wave wave = this.waves.findById(id).filter((found) -> found.cohort().equals(cohort)).orElseThrow(NotFound::new);
		if (!wave.isOpen()) {
			throw new Conflict(EvaluationProblem.WAVE_NOT_OPEN, "This wave isn't open and doesn't accept answers.");
		}
		return wave;
	}

}
