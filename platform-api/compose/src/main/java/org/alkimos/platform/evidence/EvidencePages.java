package org.alkimos.platform.evidence;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.programs.Programs;

@Controller
class EvidencePages {

	static final String PATH = "/evidence";

	private static final int SHOWN = 200;

	private final Evidence evidence;

	private final EvidenceFiles files;

	private final Programs programs;

	EvidencePages(Evidence evidence, EvidenceFiles files, Programs programs) {
		this.evidence = evidence;
		this.files = files;
		this.programs = programs;
	}

	@GetMapping(PATH)
	String choose(Actor actor, Model model) {
		model.addAttribute("programs", this.programs.list(actor, null, SHOWN));
		return "evidence/programs";
	}

	@GetMapping("/programs/{programId}/evidence")
	ModelAndView show(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to) {
		try {
			return page(programId, this.evidence.of(actor, programId, from, to), FormErrors.none());
		}
		catch (InvalidInput problem) {
			FormErrors errors = FormErrors.none();
			for (var error : problem.errors()) {
				errors = errors.and(error.field(), error.message());
			}
			return page(programId, this.evidence.of(actor, programId, null, null), errors);
		}
	}

	private static ModelAndView page(ProgramId program, EvidencePack pack, FormErrors errors) {
		var page = new ModelAndView("evidence/pack");
		page.addObject("view", new EvidencePage(program, pack));
		page.addObject("errors", errors);
		page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@GetMapping("/programs/{programId}/evidence.csv")
	ResponseEntity<String> csv(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to) {
		return this.files.csv(actor, programId, this.evidence.of(actor, programId, from, to));
	}

	@GetMapping("/programs/{programId}/evidence.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to) {
		return this.files.pdf(actor, programId, this.evidence.of(actor, programId, from, to));
	}

}
