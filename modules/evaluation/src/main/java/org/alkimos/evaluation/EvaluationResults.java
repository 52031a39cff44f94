package org.alkimos.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.disclosure.DisclosureLog;
import org.alkimos.evaluation.disclosure.MinimumGroupSize;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.reporting.AskedInstrument;
import org.alkimos.evaluation.reporting.CohortReport;
import org.alkimos.evaluation.reporting.Comments;
import org.alkimos.evaluation.reporting.Reporting;
import org.alkimos.evaluation.reporting.ScoredInstruments;
import org.alkimos.evaluation.responses.Responses;
import org.alkimos.evaluation.results.CohortEvaluation;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.EvaluationReport;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.ScoredInstrument;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.evaluation.waves.WaveViews;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/**
 * Results for evaluators: without names, and without groups that are smaller than the
 * minimum size or could be derived from earlier releases.
 */
@Service
@Transactional
public class EvaluationResults {

	private final Responses responses;

	private final DisclosureLog releases;

	private final MinimumGroupSize floors;

	private final Cohorts cohorts;

	private final WaveViews waves;

	private final Instrument instrument;

	private final ScoredInstruments scored;

	private final Comments comments;

	private final AuditTrail audit;

	EvaluationResults(Responses responses, DisclosureLog releases, MinimumGroupSize floors, Cohorts cohorts,
			WaveViews waves, Instrument instrument, ScoredInstruments scored, Comments comments, AuditTrail audit) {
		this.responses = responses;
		this.releases = releases;
		this.floors = floors;
		this.cohorts = cohorts;
		this.waves = waves;
		this.instrument = instrument;
		this.scored = scored;
		this.comments = comments;
		this.audit = audit;
	}

	/** Codes of the standard instrument's scoring versions, the one in use first. */
	public List<String> versions() {
		return this.instrument.versions().stream().map(InstrumentVersion::code).toList();
	}

	/** The standard instrument, and others used in the cohort. */
	public List<ScoredInstrument> instruments(Actor actor, CohortId cohort) {
		cohortsOf(actor, cohort);
		return ScoredInstruments.shown(this.scored.usedIn(cohort));
	}

	/** Scale of the standard instrument's items. */
	public Scale scale() {
		return this.instrument.scale();
	}

	/** Title of the standard instrument. */
	public String instrument() {
		return this.instrument.title();
	}

	/** Scores of two waves and the change between them, for one form and version. */
	public CohortResults of(Actor actor, CohortId cohort, ResultsQuery query) {
		return of(actor, cohort, (instruments) -> query);
	}

	/**
	 * Scores of two waves and the change between them.
	 * @param selection selects the results, knowing the instruments to choose from
	 */
	public CohortResults of(Actor actor, CohortId cohort, Function<List<ScoredInstrument>, ResultsQuery> selection) {
		List<CohortId> all = cohortsOf(actor, cohort);
		Map<InstrumentRef, Instrument> used = this.scored.usedIn(cohort);
		ResultsQuery query = selection.apply(ScoredInstruments.shown(used));
		AskedInstrument asked = allowed(actor, cohort, query, used);
		var waves = this.waves.of(query.pooled() ? all : List.of(cohort), asked.reference());
		return reporting(query.pooled() ? null : cohort, asked, this.floors.floor()).results(cohort, query,
				asked.version(), CohortReport.together(waves));
	}

	/** Like {@link #of}, plus the gap, retrospective change, and other cohorts. */
	public EvaluationReport report(Actor actor, CohortId cohort, ResultsQuery query) {
		return evaluation(actor, cohort, (instruments) -> query).report();
	}

	/**
	 * Like {@link #report}, with the waves and the instruments to choose from.
	 * @param selection selects the results, knowing the instruments to choose from
	 */
	public CohortEvaluation evaluation(Actor actor, CohortId cohort,
			Function<List<ScoredInstrument>, ResultsQuery> selection) {
		List<CohortId> all = cohortsOf(actor, cohort);
		Map<InstrumentRef, Instrument> used = this.scored.usedIn(cohort);
		List<ScoredInstrument> shown = ScoredInstruments.shown(used);
		ResultsQuery query = selection.apply(shown);
		AskedInstrument asked = allowed(actor, cohort, query, used);
		Map<CohortId, List<WaveView>> waves = this.waves.of(all, asked.reference());
		EvaluationReport report = report(cohort, query, asked, waves);
		return new CohortEvaluation(shown, report,
				asked.isStandard() ? waves.getOrDefault(cohort, List.of()) : this.waves.of(cohort));
	}

	private EvaluationReport report(CohortId cohort, ResultsQuery query, AskedInstrument asked,
			Map<CohortId, List<WaveView>> waves) {
		int floor = this.floors.floor();
		boolean several = query.pooled() || waves.size() > 1;
		return new CohortReport(reporting(several ? null : cohort, asked, floor), query, asked, waves).of(cohort,
				this.comments.of(cohort, floor));
	}

	private AskedInstrument allowed(Actor actor, CohortId cohort, ResultsQuery query,
			Map<InstrumentRef, Instrument> used) {
		AskedInstrument asked = AskedInstrument.of(used, query);
		query.requireTwoWaves();
		this.audit.record(actor, AuditNote.read("evaluation.results-read", cohort));
		return asked;
	}

	private Reporting reporting(@Nullable CohortId cohort, AskedInstrument asked, int floor) {
		return new Reporting(this.responses.of(cohort, Purpose.EVALUATION, asked.reference()),
				this.releases.open(asked.reference(), floor), asked.instrument());
	}

	/**
	 * Returns all cohorts of the institution if the actor may see results of this one.
	 */
	private List<CohortId> cohortsOf(Actor actor, CohortId cohort) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		List<CohortId> all = this.cohorts.all();
		if (!all.contains(cohort)) {
			throw new NotFound();
		}
		return all;
	}

	/** The institution's minimum group size. */
	public int floor() {
		return this.floors.floor();
	}

	/**
	 * Sets the institution's minimum group size.
	 * @param floor minimum group size, at least five
	 */
	public void raiseFloor(Actor actor, int floor) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR);
		if (floor < MinimumGroupSize.LOWEST || floor > MinimumGroupSize.HIGHEST) {
			throw new InvalidInput(EvaluationProblem.INVALID_MINIMUM_GROUP_SIZE, "floor",
					"Enter a whole number from " + MinimumGroupSize.LOWEST + " to " + MinimumGroupSize.HIGHEST + ".");
		}
		this.floors.raise(floor);
		this.audit.record(actor,
				AuditNote.command("evaluation.floor-changed", actor.institution()).with(String.valueOf(floor)));
	}

}
