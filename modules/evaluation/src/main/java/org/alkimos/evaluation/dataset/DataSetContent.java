package org.alkimos.evaluation.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportedFigure;
import org.alkimos.evaluation.archive.Population;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.deidentification.MergedSmallCohorts;
import org.alkimos.evaluation.deidentification.StudyNumbers;
import org.alkimos.evaluation.disclosure.RespondentGroups;
import org.alkimos.evaluation.export.ExportAssembly;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.reporting.Reporting;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.scoring.InstrumentVersion;

/**
 * Parsed content of a data set.
 *
 * @param query results page from which it was exported
 * @param cohort the page's cohort, with its ID at the exporting institution
 * @param floor minimum group size at the exporting institution
 * @param exported all figures on that page
 */
record DataSetContent(ResultsQuery query, CohortId cohort, int floor, List<Given> responses,
		List<Population> populations, List<ExportedFigure> exported) {

	/** A form with its respondent's study ID. */
	record Given(String study, Response response) {
	}

	int people() {
		return (int) this.responses.stream().map(Given::study).distinct().count();
	}

	int figures() {
		return (int) this.exported.stream().filter((figure) -> figure.value() != null).count();
	}

	/** Results tables for the groups named in the export. */
	Reporting reporting(Instrument instrument) {
		Map<AssessmentForm, RespondentGroups> forms = Set.of(AssessmentForm.values())
			.stream()
			.collect(Collectors.toMap((form) -> form, (form) -> new GivenGroups(this, form)));
		return new Reporting(this.responses.stream().map(Given::response).toList(), forms, instrument);
	}

	/** Recalculates every figure on the page. */
	List<ExportedFigure> made(Instrument instrument) {
		var assembly = new ExportAssembly(reporting(instrument), instrument,
				new StudyNumbers(new byte[1], Purpose.EVALUATION), MergedSmallCohorts.asTheyAre());
		assembly.add(this.cohort, this.query, List.of());
		return assembly.figures();
	}

	CohortResults results(AssessmentForm form, InstrumentVersion version, Instrument instrument) {
		var asked = new ResultsQuery(form, version.code(), this.query.missing(), this.query.from(), this.query.to(),
				null, this.query.pooled());
		return reporting(instrument).results(this.cohort, asked, version, List.of());
	}

}
