package org.alkimos.evaluation.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.ExportedFigure;
import org.alkimos.evaluation.archive.Population;
import org.alkimos.evaluation.archive.Population.Member;
import org.alkimos.evaluation.deidentification.MergedSmallCohorts;
import org.alkimos.evaluation.deidentification.StudyNumbers;
import org.alkimos.evaluation.disclosure.DisclosedResponses;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.reporting.Reporting;
import org.alkimos.evaluation.reporting.Reporting.People;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.EvaluationReport.LookingBack;
import org.alkimos.evaluation.results.Group;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.waves.WaveView;

/**
 * Every figure on a page, for every version and rule, with the people it represents.
 */
public class ExportAssembly {

	private final Reporting reporting;

	private final Instrument instrument;

	private final StudyNumbers numbers;

	private final MergedSmallCohorts cohorts;

	private final Set<Population> populations = new LinkedHashSet<>();

	private final List<ExportedFigure> figures = new ArrayList<>();

	public ExportAssembly(Reporting reporting, Instrument instrument, StudyNumbers numbers,
			MergedSmallCohorts cohorts) {
		this.reporting = reporting;
		this.instrument = instrument;
		this.numbers = numbers;
		this.cohorts = cohorts;
	}

	/**
	 * Adds the figures of the query's page, for both forms, all versions, and all rules.
	 */
	public void add(CohortId cohort, ResultsQuery query, List<WaveView> waves) {
		for (AssessmentForm form : AssessmentForm.values()) {
			for (InstrumentVersion version : this.instrument.versions()) {
				for (MissingRule rule : MissingRule.values()) {
					Group group = (form == query.form()) ? query.group() : null;
					var wanted = new ResultsQuery(form, version.code(), rule, query.from(), query.to(), group,
							query.pooled());
					table(cohort, wanted, version, waves);
					if (group != null) {
						table(cohort, wanted.only(null), version, waves);
					}
				}
			}
		}
	}

	private void table(CohortId cohort, ResultsQuery query, InstrumentVersion version, List<WaveView> waves) {
		CohortResults results = this.reporting.results(cohort, query, version, waves);
		var exported = new ExportedFigures(query);
		exported.add(results);
		people(cohort, query);
		if (query.form() == AssessmentForm.MENTOR_SELF && query.group() == null) {
			exported.gap(this.reporting.gap(cohort, query, version), query);
		}
		List<LookingBack> lookingBack = this.reporting.lookingBack(results, version);
		if (!lookingBack.isEmpty()) {
			people(cohort, query.between(WaveMoment.RETROSPECTIVE, query.to()));
		}
		String contrast = ExportLabels.word(WaveMoment.RETROSPECTIVE) + ">" + ExportLabels.word(query.to());
		lookingBack.forEach((row) -> exported.change(contrast, row.code(), row.lookingBack()));
		this.figures.addAll(exported.all());
	}

	private void people(CohortId cohort, ResultsQuery query) {
		People people = this.reporting.people(cohort, query);
		String from = ExportLabels.word(query.from());
		String to = ExportLabels.word(query.to());
		population(query, from, people.before().people());
		population(query, to, people.after().people());
		population(query, from + ">" + to,
				people.pairs().people().stream().map(DisclosedResponses.Pair::before).toList());
	}

	private void population(ResultsQuery query, String contrast, List<Response> people) {
		List<Member> members = people.stream()
			.map((one) -> new Member(this.numbers.of(one.respondent()), this.cohorts.of(one).value().toString()))
			.sorted(java.util.Comparator.comparing(Member::study).thenComparing(Member::cohort))
			.toList();
		this.populations
			.add(new Population(ExportLabels.word(query.form()), contrast, ExportLabels.word(query.group()), members));
	}

	public List<ExportedFigure> figures() {
		return List.copyOf(new LinkedHashSet<>(this.figures));
	}

	public List<Population> populations() {
		return List.copyOf(this.populations);
	}

}
