package org.alkimos.evaluation.export;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.Contents;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.Row;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.deidentification.Deidentification;
import org.alkimos.evaluation.deidentification.StudyNumbers;
import org.alkimos.evaluation.deidentification.StudySalt;
import org.alkimos.evaluation.disclosure.DisclosureLog;
import org.alkimos.evaluation.disclosure.MinimumGroupSize;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.reporting.Methods;
import org.alkimos.evaluation.reporting.Reporting;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.responses.Responses;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.evaluation.waves.WaveViews;
import org.alkimos.kernel.problems.Problem.NotFound;

/**
 * Assembles exports of the standard instrument. Research exports contain responses
 * without the page's figures, because those represent more people.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExportContents {

	private final Responses responses;

	private final DisclosureLog releases;

	private final MinimumGroupSize floors;

	private final Cohorts cohorts;

	private final WaveViews waves;

	private final Instrument instrument;

	private final StudySalt salt;

	private final Clock clock;

	ExportContents(Responses responses, DisclosureLog releases, MinimumGroupSize floors, Cohorts cohorts,
			WaveViews waves, Instrument instrument, StudySalt salt, Clock clock) {
		this.responses = responses;
		this.releases = releases;
		this.floors = floors;
		this.cohorts = cohorts;
		this.waves = waves;
		this.instrument = instrument;
		this.salt = salt;
		this.clock = clock;
	}

	/** Contents behind a results page. */
	Contents of(CohortId cohort, ResultsQuery query, Purpose purpose) {
		List<Response> all = this.responses.of(query.pooled() ? null : cohort, purpose);
		var numbers = new StudyNumbers(this.salt.get(), purpose);
		var deidentification = new Deidentification(numbers, this.floors.floor());
		List<Row> rows = deidentification.rows(all);
		return (purpose == Purpose.RESEARCH) ? plain(this.instrument, rows, purpose, deidentification)
				: withFigures(cohort, query, all, rows, numbers, deidentification);
	}

	/** Responses without figures. */
	Contents plain(Instrument asked, List<Row> rows, Purpose purpose, Deidentification deidentification) {
		return new Contents(asked, ExportLabels.word(purpose), rows, List.of(), List.of(), List.of(),
				deidentification.withheld(), this.clock.instant(), Map.of());
	}

	private Contents withFigures(CohortId cohort, ResultsQuery query, List<Response> all, List<Row> rows,
			StudyNumbers numbers, Deidentification deidentification) {
		int floor = deidentification.floor();
		var reporting = new Reporting(all, this.releases.open(InstrumentRef.standard(), floor), this.instrument);
		List<WaveView> waves = this.waves
			.of(query.pooled() ? this.cohorts.all() : List.of(cohort), InstrumentRef.standard())
			.values()
			.stream()
			.flatMap(List::stream)
			.toList();
		var assembly = new ExportAssembly(reporting, this.instrument, numbers, deidentification.cohorts());
		assembly.add(cohort, query, waves);
		CohortResults shown = reporting.results(cohort, query,
				this.instrument.version(query.version()).orElseThrow(NotFound::new), waves);
		return new Contents(this.instrument, ExportLabels.word(Purpose.EVALUATION), rows, assembly.populations(),
				assembly.figures(), Methods.of(shown, this.instrument), deidentification.withheld(),
				this.clock.instant(), page(cohort, query, floor));
	}

	public static Map<String, Object> page(CohortId cohort, ResultsQuery query, int floor) {
		return Map.of("cohort", cohort.value().toString(), "form", ExportLabels.word(query.form()), "version",
				query.version(), "missing_rule", ExportLabels.word(query.missing()), "from",
				ExportLabels.word(query.from()), "to", ExportLabels.word(query.to()), "group",
				ExportLabels.word(query.group()), "pooled", query.pooled(), "floor", floor);
	}

}
