package org.alkimos.platform.evaluation.results;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import gg.jte.TemplateEngine;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.results.CohortEvaluation;
import org.alkimos.evaluation.results.ScoredInstrument;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.print.Pdf;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.Cohorts;

/** Builds the selected results for a page and as an accessible PDF. */
@Component
class ReportFiles {

	private final EvaluationResults results;

	private final Cohorts cohorts;

	private final TemplateEngine templates;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	ReportFiles(EvaluationResults results, Cohorts cohorts, TemplateEngine templates, AuditTrail audit,
			TransactionTemplate transaction) {
		this.results = results;
		this.cohorts = cohorts;
		this.templates = templates;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * Shows the selection; a version of another instrument is replaced by the default.
	 */
	CohortEvaluation shown(Actor actor, CohortId cohort, ResultsChoice choice) {
		return this.results.evaluation(actor, cohort, (instruments) -> {
			ScoredInstrument about = ResultsChoice.pick(instruments, choice.about());
			return choice.fitting(about, instruments).queryAmong(instruments);
		});
	}

	/**
	 * Returns the results with the names of cohorts.
	 * @param links cohorts of the reader
	 */
	static ResultsPanel panel(CohortEvaluation shown, ResultsChoice choice, List<CohortLink> links) {
		ScoredInstrument about = ResultsChoice.pick(shown.instruments(), choice.about());
		Map<CohortId, String> names = links.stream()
			.collect(Collectors.toMap(CohortLink::cohort, (link) -> link.programName() + " · " + link.name()));
		return ResultsPanel.of(shown.report(), shown.instruments(), about,
				ResultsDetails.of(shown.report(), names, about.scale()));
	}

	/** Renders exactly the selection, or fails like the report. */
	ResponseEntity<byte[]> pdf(Actor actor, CohortId cohort, ResultsChoice choice) {
		CohortEvaluation shown = this.results.evaluation(actor, cohort, choice::queryAmong);
		List<CohortLink> links = this.cohorts.of(actor);
		ResultsPanel panel = panel(shown, choice, links);
		CohortLink named = CohortLink.find(links, cohort);
		this.transaction.executeWithoutResult(
				(status) -> this.audit.record(actor, AuditNote.export("evaluation.report-exported", cohort)));
		Map<String, Object> parameters = Map.of("panel", panel, "cohort", named.programName() + " · " + named.name());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("evaluation.pdf").build().toString())
			.body(Pdf.of(this.templates, "evaluation/report.jte", parameters));
	}

}
