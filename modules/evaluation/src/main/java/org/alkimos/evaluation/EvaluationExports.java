package org.alkimos.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.export.Contents;
import org.alkimos.evaluation.export.ExportZip;
import org.alkimos.evaluation.export.Row;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/**
 * Where evaluators pull results: study numbers in place of people, and no small groups.
 */
@Service
@Transactional
public class EvaluationExports {

	private final Responses responses;

	private final ReleaseBook releases;

	private final Floors floors;

	private final Cohorts cohorts;

	private final WaveViews waves;

	private final Instrument instrument;

	private final Instruments instruments;

	private final StudySalt salt;

	private final AuditTrail audit;

	private final Clock clock;

	EvaluationExports(Responses responses, ReleaseBook releases, Floors floors, Cohorts cohorts, WaveViews waves,
			Instrument instrument, Instruments instruments, StudySalt salt, AuditTrail audit, Clock clock) {
		this.responses = responses;
		this.releases = releases;
		this.floors = floors;
		this.cohorts = cohorts;
		this.waves = waves;
		this.instrument = instrument;
		this.instruments = instruments;
		this.salt = salt;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Everything behind a page of results, with a script that makes every number of it
	 * again. For research the responses come without the page's numbers, which stand for
	 * more people.
	 * @return a zip
	 */
	public byte[] zip(Actor actor, CohortId cohort, ResultsQuery query, Purpose purpose) {
		requireEvaluatorOf(actor, cohort);
		if (this.instrument.version(query.version()).isEmpty()) {
			throw new InvalidInput("version", "Choose a version of the instrument from the list.");
		}
		this.audit.record(actor,
				AuditNote.export("evaluation.results-exported", cohort).with(ExportWords.word(purpose)));
		List<Response> all = this.responses.of(query.pooled() ? null : cohort, purpose);
		var numbers = new StudyNumbers(this.salt.get(), purpose);
		var deidentification = new Deidentification(numbers, this.floors.floor());
		List<Row> rows = deidentification.rows(all);
		var contents = (purpose == Purpose.RESEARCH)
				? new Contents(this.instrument, ExportWords.word(purpose), rows, List.of(), List.of(), List.of(),
						deidentification.withheld(), this.clock.instant())
				: withFigures(cohort, query, all, rows, numbers, deidentification);
		var out = new ByteArrayOutputStream();
		try {
			ExportZip.write(contents, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private Contents withFigures(CohortId cohort, ResultsQuery query, List<Response> all, List<Row> rows,
			StudyNumbers numbers, Deidentification deidentification) {
		int floor = this.floors.floor();
		var reporting = new Reporting(all, (form) -> this.releases.open(form, floor), this.instrument);
		List<WaveView> waves = query.pooled()
				? this.cohorts.all().stream().flatMap((one) -> this.waves.of(one).stream()).toList()
				: this.waves.of(cohort);
		var assembly = new ExportAssembly(reporting, this.instrument, numbers);
		assembly.add(cohort, query, waves);
		CohortResults shown = reporting.results(cohort, query,
				this.instrument.version(query.version()).orElseThrow(NotFound::new), waves);
		return new Contents(this.instrument, ExportWords.word(Purpose.EVALUATION), rows, assembly.populations(),
				assembly.figures(), Methods.of(shown, this.instrument), deidentification.withheld(),
				this.clock.instant());
	}

	private void requireEvaluatorOf(Actor actor, CohortId cohort) {
		actor.require(Role.EVALUATOR);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
	}

	/** Items and scores of all forms, one line each, without groups below the floor. */
	public ResultsFile csv(Actor actor, CohortId cohort, Purpose purpose) {
		return csv(actor, cohort, purpose, this.instrument.code());
	}

	/**
	 * The same of another instrument.
	 * @param code of the instrument; its newest version describes the columns
	 */
	public ResultsFile csv(Actor actor, CohortId cohort, Purpose purpose, String code) {
		var deidentification = deidentification(actor, cohort, purpose, "evaluation.results-exported");
		Instrument asked = this.instruments.current(code)
			.map(this.instruments::of)
			.orElseThrow(() -> new InvalidInput("instrument", "There is no instrument with this code."));
		List<Row> rows = deidentification.rows(this.responses.of(cohort, purpose, asked.code()));
		return new ResultsFile("results-" + ExportWords.word(purpose) + ".csv",
				ExportZip.responses(contents(asked, rows, purpose, deidentification)), deidentification.words());
	}

	/** What the columns and variables of the file mean, and what was left out of it. */
	public ResultsFile codebook(Actor actor, CohortId cohort, Purpose purpose) {
		var deidentification = deidentification(actor, cohort, purpose, "evaluation.codebook-exported");
		List<Row> rows = deidentification.rows(this.responses.of(cohort, purpose));
		return new ResultsFile("codebook.csv",
				ExportZip.codebook(contents(this.instrument, rows, purpose, deidentification)),
				deidentification.words());
	}

	private Deidentification deidentification(Actor actor, CohortId cohort, Purpose purpose, String action) {
		requireEvaluatorOf(actor, cohort);
		this.audit.record(actor, AuditNote.export(action, cohort).with(ExportWords.word(purpose)));
		return new Deidentification(new StudyNumbers(this.salt.get(), purpose), this.floors.floor());
	}

	private Contents contents(Instrument asked, List<Row> rows, Purpose purpose, Deidentification deidentification) {
		return new Contents(asked, ExportWords.word(purpose), rows, List.of(), List.of(), List.of(),
				deidentification.withheld(), this.clock.instant());
	}

}
