package org.alkimos.platform.programs.cohort;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;

@Controller
@RequestMapping("/cohorts/{cohortId}")
class CohortPages {

	private final Cohorts cohorts;

	private final Clock clock;

	CohortPages(Cohorts cohorts, Clock clock) {
		this.cohorts = cohorts;
		this.clock = clock;
	}

	@GetMapping
	String overview(Actor actor, @PathVariable CohortId cohortId, Model model) {
		var cohort = this.cohorts.get(actor, cohortId);
		boolean manages = actor.is(Role.PROGRAM_MANAGER);
		model.addAttribute("view", new CohortPage(cohort, manages ? this.cohorts.numbers(actor, cohortId) : null,
				manages || actor.is(Role.EVALUATOR), LocalDate.now(this.clock.withZone(cohort.timeZone()))));
		return "programs/cohort";
	}

	@PostMapping("/closing")
	String close(Actor actor, @PathVariable CohortId cohortId, RedirectAttributes redirect) {
		try {
			this.cohorts.close(actor, cohortId);
			redirect.addFlashAttribute("flash", Flash.done("Cohort closed. Its results remain available here."));
		}
		catch (Conflict problem) {
			redirect.addFlashAttribute("flash", Flash.warning(String.valueOf(problem.getMessage())));
		}
		return "redirect:" + ProgramPaths.cohort(cohortId);
	}

}
