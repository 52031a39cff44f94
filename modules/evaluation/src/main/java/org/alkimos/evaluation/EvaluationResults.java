package org.alkimos.evaluation;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.SmallGroups.Sifted;
import org.alkimos.evaluation.WaveView.ResponseCount;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentVersion;
import org.alkimos.evaluation.statistics.PairedChange;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/**
 * Where evaluators read and pull results: never a name, never a group of fewer than five
 * people.
 */
@Service
@Transactional
public class EvaluationResults {

	private final Responses responses;

	private final Cohorts cohorts;

	private final WaveViews waves;

	private final Instrument instrument;

	private final StudySalt salt;

	private final AuditTrail audit;

	EvaluationResults(Responses responses, Cohorts cohorts, WaveViews waves, Instrument instrument, StudySalt salt,
			AuditTrail audit) {
		this.responses = responses;
		this.cohorts = cohorts;
		this.waves = waves;
		this.instrument = instrument;
		this.salt = salt;
		this.audit = audit;
	}

	/** Codes of the versions that score the instrument, the asked one first. */
	public List<String> versions() {
		return this.instrument.versions().stream().map(InstrumentVersion::code).toList();
	}

	/** Means before and after with what changed, for one form and version. */
	public CohortResults of(Actor actor, CohortId cohort, ResultsQuery query) {
		requireEvaluatorOf(actor, cohort);
		InstrumentVersion version = this.instrument.version(query.version())
			.orElseThrow(() -> new InvalidInput("version", "Choose one of " + String.join(", ", versions()) + "."));
		List<Response> told = this.responses.of(cohort, Purpose.EVALUATION)
			.stream()
			.filter((response) -> response.form() == query.form())
			.toList();
		this.audit.record(actor, AuditNote.read("evaluation.results-read", cohort));
		var table = new ResultsTable(version, query.missing(), told);
		return new CohortResults(cohort, query.form(), version.code(), query.missing(), SmallGroups.FLOOR,
				version.validatedFor().contains(query.form()), version.source(), PairedChange.VARIANT,
				response(cohort, query.form()), table.competencies(), table.overall());
	}

	private CohortResults.Response response(CohortId cohort, AssessmentForm form) {
		List<WaveView> views = this.waves.of(cohort);
		ResponseCount before = count(views, WaveMoment.OPENING, form);
		ResponseCount after = count(views, WaveMoment.CLOSING, form);
		return new CohortResults.Response(before.asked(), before.submitted(), after.asked(), after.submitted());
	}

	private static ResponseCount count(List<WaveView> views, WaveMoment moment, AssessmentForm form) {
		return views.stream()
			.filter((wave) -> wave.moment() == moment)
			.map((wave) -> wave.responses(form))
			.findFirst()
			.orElse(new ResponseCount(form, 0, 0));
	}

	/**
	 * Items and scores of all forms, one line each, without groups of fewer than five
	 * people.
	 */
	public ResultsFile csv(Actor actor, CohortId cohort, Purpose purpose) {
		requireEvaluatorOf(actor, cohort);
		Sifted sifted = SmallGroups.sift(this.responses.of(cohort, purpose));
		this.audit.record(actor,
				AuditNote.export("evaluation.results-exported", cohort).with(ResultsCsv.word(purpose)));
		var numbers = new StudyNumbers(this.salt.get(), purpose);
		String csv = new ResultsCsv(cohort, this.instrument, numbers).write(sifted.told());
		return new ResultsFile("results-" + ResultsCsv.word(purpose) + ".csv", csv, sifted.withheld());
	}

	/** What the columns and variables of the file mean, and what was left out of it. */
	public ResultsFile codebook(Actor actor, CohortId cohort, Purpose purpose) {
		requireEvaluatorOf(actor, cohort);
		Sifted sifted = SmallGroups.sift(this.responses.of(cohort, purpose));
		this.audit.record(actor,
				AuditNote.export("evaluation.codebook-exported", cohort).with(ResultsCsv.word(purpose)));
		return new ResultsFile("codebook.csv", new Codebook(this.instrument).write(sifted.withheld()),
				sifted.withheld());
	}

	private void requireEvaluatorOf(Actor actor, CohortId cohort) {
		actor.require(Role.EVALUATOR);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
	}

}
