package org.alkimos.platform.evaluation.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import gg.jte.TemplateEngine;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.PaperDesk;
import org.alkimos.evaluation.paper.PaperAnswers;
import org.alkimos.evaluation.paper.PaperSheet;
import org.alkimos.identity.Members;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.print.Pdf;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;

/** Pages for paper forms: printed by a program manager, entered by an evaluator. */
@Controller
@RequestMapping("/cohorts/{cohortId}/waves/{waveId}")
class PaperPages {

	private final PaperDesk desk;

	private final EvaluationResults results;

	private final Members members;

	private final Cohorts cohorts;

	private final TemplateEngine templates;

	PaperPages(PaperDesk desk, EvaluationResults results, Members members, Cohorts cohorts, TemplateEngine templates) {
		this.desk = desk;
		this.results = results;
		this.members = members;
		this.cohorts = cohorts;
		this.templates = templates;
	}

	@GetMapping("/sheets.pdf")
	ResponseEntity<byte[]> sheets(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId) {
		List<PaperSheet> sheets = this.desk.sheets(actor, cohortId, waveId);
		List<PersonId> people = sheets.stream().map(PaperSheet::respondent).distinct().toList();
		var names = this.members.namesOf(actor, people);
		var zone = this.cohorts.timeZone(cohortId);
		int floor = this.results.floor();
		List<PrintedSheet> printed = sheets.stream().map((one) -> PrintedSheet.of(one, names, floor, zone)).toList();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("sheets.pdf").build().toString())
			.body(Pdf.of(this.templates, "evaluation/sheets.jte", Map.of("sheets", printed)));
	}

	@GetMapping("/paper")
	ModelAndView choose(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId) {
		this.desk.template(actor, cohortId, waveId);
		return page(new PaperPage(cohortId, waveId, null, ""), FormErrors.none());
	}

	@GetMapping("/paper/answers.csv")
	ResponseEntity<String> template(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("answers.csv").build().toString())
			.body(this.desk.template(actor, cohortId, waveId));
	}

	@PostMapping("/paper")
	ModelAndView preview(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId,
			@RequestPart(required = false) @Nullable MultipartFile answers) {
		byte[] content = PaperFiles.content(answers);
		try {
			PaperAnswers found = this.desk.read(actor, cohortId, waveId, content);
			return page(new PaperPage(cohortId, waveId, found, new String(content, StandardCharsets.UTF_8)),
					FormErrors.none());
		}
		catch (InvalidInput problem) {
			return page(new PaperPage(cohortId, waveId, null, ""), FormErrors.of(problem));
		}
	}

	/**
	 * Enters the file, which is posted again; nothing is stored between preview and
	 * confirmation.
	 */
	@PostMapping("/paper/confirmation")
	Object enter(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId,
			@RequestParam(defaultValue = "") String content, RedirectAttributes redirect) {
		try {
			PaperAnswers entered = this.desk.enter(actor, cohortId, waveId, content.getBytes(StandardCharsets.UTF_8));
			redirect.addFlashAttribute("flash", Flash
				.done(Numbers.count(entered.ready().size(), "form was", "forms were") + " entered and submitted."));
			return "redirect:/cohorts/" + cohortId.value() + "/evaluation";
		}
		catch (InvalidInput problem) {
			return page(new PaperPage(cohortId, waveId, null, ""), FormErrors.of(problem));
		}
	}

	private static ModelAndView page(PaperPage view, FormErrors errors) {
		var page = new ModelAndView("evaluation/paper");
		page.addObject("view", view);
		page.addObject("errors", errors);
		page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

}
