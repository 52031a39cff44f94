package org.alkimos.evaluation;

import java.util.ArrayList;
import java.util.List;

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
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.reporting.Comments;
import org.alkimos.evaluation.reporting.Methods;
import org.alkimos.evaluation.reporting.Reporting;
import org.alkimos.evaluation.reporting.ScoredInstruments;
import org.alkimos.evaluation.responses.Responses;
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

	private final Instruments instruments;

	private final ScoredInstruments scored;

	private final Comments comments;

	private final AuditTrail audit;

	EvaluationResults(Responses responses, DisclosureLog releases, MinimumGroupSize floors, Cohorts cohorts,
			WaveViews waves, Instrument instrument, Instruments instruments, ScoredInstruments scored,
			Comments comments, AuditTrail audit) {
		this.responses = responses;
		this.releases = releases;
		this.floors = floors;
		this.cohorts = cohorts;
		this.waves = waves;
		this.instrument = instrument;
		this.instruments = instruments;
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
		requireEvaluatorOf(actor, cohort);
		return this.scored.of(cohort);
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
		InstrumentRef asked = allowed(actor, cohort, query);
		Instrument about = this.instruments.of(asked);
		return reporting(query.pooled() ? null : cohort, asked, about).results(cohort, query,
				version(asked, about, query), waves(cohort, query, asked));
	}

	/** Like {@link #of}, plus the gap, retrospective change, and other cohorts. */
	public EvaluationReport report(Actor actor, CohortId cohort, ResultsQuery query) {
		InstrumentRef asked = allowed(actor, cohort, query);
		Instrument about = this.instruments.of(asked);
		InstrumentVersion version = version(asked, about, query);
		List<CohortId> all = this.cohorts.all();
		Reporting reporting = reporting((query.pooled() || all.size() > 1) ? null : cohort, asked, about);
		CohortResults results = reporting.results(cohort, query, version, waves(cohort, query, asked));
		List<CohortResults> others = new ArrayList<>();
		ResultsQuery whole = query.only(null).apart();
		if (all.size() > 1) {
			all.forEach((one) -> others.add(reporting.results(one, whole, version, this.waves.of(one, asked))));
		}
		return new EvaluationReport(results, reporting.gap(cohort, query, version),
				reporting.lookingBack(results, version), others, reporting.groups(query.form()),
				Methods.of(results, about), this.comments.of(cohort, this.floors.floor()));
	}

	private InstrumentRef allowed(Actor actor, CohortId cohort, ResultsQuery query) {
		requireEvaluatorOf(actor, cohort);
		InstrumentRef asked = this.scored.named(cohort, query.instrument());
		version(asked, this.instruments.of(asked), query);
		query.requireTwoWaves();
		this.audit.record(actor, AuditNote.read("evaluation.results-read", cohort));
		return asked;
	}

	/** Returns the instrument if its scores can be shown. */
	private static InstrumentVersion version(InstrumentRef asked, Instrument instrument, ResultsQuery query) {
		List<String> shown = ScoredInstrument.of(asked, instrument).versions();
		return instrument.version(query.version())
			.filter((version) -> shown.contains(version.code()))
			.orElseThrow(() -> new InvalidInput(EvaluationProblem.UNKNOWN_SCORING_VERSION, "version",
					"Choose one of " + String.join(", ", shown) + "."));
	}

	private Reporting reporting(@Nullable CohortId cohort, InstrumentRef asked, Instrument about) {
		int floor = this.floors.floor();
		return new Reporting(this.responses.of(cohort, Purpose.EVALUATION, asked),
				(form) -> this.releases.open(asked, form, floor), about);
	}

	private List<WaveView> waves(CohortId cohort, ResultsQuery query, InstrumentRef asked) {
		return query.pooled()
				? this.cohorts.all().stream().flatMap((one) -> this.waves.of(one, asked).stream()).toList()
				: this.waves.of(cohort, asked);
	}

	private void requireEvaluatorOf(Actor actor, CohortId cohort) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
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
