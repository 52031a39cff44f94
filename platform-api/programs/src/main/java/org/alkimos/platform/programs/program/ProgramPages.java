package org.alkimos.platform.programs.program;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.Programs;

@Controller
@RequestMapping("/programs")
class ProgramPages {

	private static final int SHOWN = 200;

	private final Programs programs;

	private final Cohorts cohorts;

	ProgramPages(Programs programs, Cohorts cohorts) {
		this.programs = programs;
		this.cohorts = cohorts;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("view",
				new ProgramsPage(this.programs.list(actor, null, SHOWN), actor.is(Role.PROGRAM_MANAGER)));
		return "programs/programs";
	}

	@GetMapping("/new")
	ModelAndView start(Actor actor) {
		actor.require(Role.PROGRAM_MANAGER);
		return programForm(new ProgramForm(null, null), FormErrors.none());
	}

	@PostMapping
	ModelAndView open(Actor actor, @ModelAttribute ProgramForm form, RedirectAttributes redirect) {
		try {
			ProgramId opened = this.programs.open(actor, form.read());
			redirect.addFlashAttribute("flash", Flash.done("Program created. Now create its first cohort."));
			return new ModelAndView("redirect:" + ProgramPaths.program(opened));
		}
		catch (InvalidInput problem) {
			return programForm(form, FormErrors.of(problem));
		}
	}

	@GetMapping("/{programId}")
	String program(Actor actor, @PathVariable ProgramId programId, Model model) {
		model.addAttribute("view", ProgramPage.of(this.programs.get(actor, programId),
				this.cohorts.ofProgram(actor, programId, null, SHOWN), actor.is(Role.PROGRAM_MANAGER)));
		return "programs/program";
	}

	@GetMapping("/{programId}/cohorts/new")
	ModelAndView startCohort(Actor actor, @PathVariable ProgramId programId) {
		actor.require(Role.PROGRAM_MANAGER);
		return cohortForm(actor, programId, CohortForm.empty(), FormErrors.none());
	}

	@PostMapping("/{programId}/cohorts")
	ModelAndView openCohort(Actor actor, @PathVariable ProgramId programId, @ModelAttribute CohortForm form,
			RedirectAttributes redirect) {
		try {
			CohortId opened = this.cohorts.open(actor, programId, form.read());
			redirect.addFlashAttribute("flash", Flash.done("Cohort created. It's open for enrollment."));
			return new ModelAndView("redirect:" + ProgramPaths.cohort(opened));
		}
		catch (InvalidInput problem) {
			return cohortForm(actor, programId, form, FormErrors.of(problem));
		}
	}

	private static ModelAndView programForm(ProgramForm form, FormErrors errors) {
		return page("programs/newProgram", errors).addObject("form", form);
	}

	private ModelAndView cohortForm(Actor actor, ProgramId program, CohortForm form, FormErrors errors) {
		return page("programs/newCohort", errors).addObject("form", form)
			.addObject("program", this.programs.get(actor, program));
	}

	private static ModelAndView page(String name, FormErrors errors) {
		var page = new ModelAndView(name);
		page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("errors", errors);
	}

}
