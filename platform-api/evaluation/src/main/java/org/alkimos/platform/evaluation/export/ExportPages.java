package org.alkimos.platform.evaluation.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.evaluation.ExportId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.export.ExportDesk;
import org.alkimos.evaluation.export.ExportState;
import org.alkimos.evaluation.export.ExportView;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.evaluation.ZipAnswer;
import org.alkimos.platform.evaluation.results.ResultsChoice;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.Cohorts;

/** Pages for requesting, following, and downloading exports. */
@Controller
class ExportPages {

	static final String PATH = "/exports";

	/** Upper bound of exports shown; more than are normally kept for three days. */
	private static final int SHOWN = 100;

	private final ExportDesk desk;

	private final EvaluationResults results;

	private final Cohorts cohorts;

	ExportPages(ExportDesk desk, EvaluationResults results, Cohorts cohorts) {
		this.desk = desk;
		this.results = results;
		this.cohorts = cohorts;
	}

	@PostMapping("/cohorts/{cohortId}/exports")
	String ask(Actor actor, @PathVariable CohortId cohortId, ResultsChoice choice,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		ExportView export = this.desk.ask(actor, cohortId, choice.query(this.results.versions()), purpose);
		return "redirect:" + PATH + "/" + export.id().value();
	}

	@GetMapping(PATH)
	String list(Actor actor, Model model) {
		Map<CohortId, String> names = names(actor);
		List<ExportLine> lines = this.desk.list(actor, null, SHOWN)
			.stream()
			.map((export) -> ExportLine.of(export, names))
			.toList();
		model.addAttribute("exports", lines);
		return "evaluation/exports";
	}

	@GetMapping(PATH + "/{exportId}")
	String one(Actor actor, @PathVariable ExportId exportId, Model model) {
		model.addAttribute("export", ExportLine.of(this.desk.get(actor, exportId), names(actor)));
		return "evaluation/export";
	}

	@GetMapping(PATH + "/{exportId}/file.zip")
	ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable ExportId exportId) {
		return ZipAnswer.of(this.desk.fetch(actor, exportId));
	}

	@PostMapping(PATH + "/{exportId}/removal")
	String remove(Actor actor, @PathVariable ExportId exportId, RedirectAttributes redirect) {
		ExportState was = this.desk.get(actor, exportId).state();
		this.desk.remove(actor, exportId);
		redirect.addFlashAttribute("flash", Flash.done(was.isActive() ? "Export canceled." : "Export removed."));
		return "redirect:" + PATH;
	}

	private Map<CohortId, String> names(Actor actor) {
		return this.cohorts.of(actor)
			.stream()
			.collect(Collectors.toMap(CohortLink::cohort, (link) -> link.programName() + " · " + link.name()));
	}

}
