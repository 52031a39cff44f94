package org.alkimos.platform.lists;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.lists.CoAuthorRule;
import org.alkimos.programs.lists.CoAuthorRules;

/** Turns the co-author rule of one cohort on or off. */
@Controller
class CoAuthorPages {

	private final CoAuthorRules rules;

	CoAuthorPages(CoAuthorRules rules) {
		this.rules = rules;
	}

	@PostMapping("/cohorts/{cohortId}/co-author-rule")
	String set(Actor actor, @PathVariable CohortId cohortId, @RequestParam(defaultValue = "false") boolean applies,
			@RequestParam(defaultValue = "") String withinYears, RedirectAttributes redirect) {
		try {
			this.rules.set(actor, cohortId, new CoAuthorRule(applies, years(withinYears)));
			redirect.addFlashAttribute("flash", Flash.done("Saved. This applies starting with the next run."));
		}
		catch (InvalidInput refused) {
			redirect.addFlashAttribute("flash", Flash.warning(refused.errors().getFirst().message()));
		}
		catch (Conflict refused) {
			redirect.addFlashAttribute("flash", Flash.warning(String.valueOf(refused.getMessage())));
		}
		return "redirect:" + ListsPage.HREF;
	}

	/**
	 * Maps text that is not a number to an invalid number, so that validation rejects it.
	 */
	private static @Nullable Integer years(String text) {
		if (text.isBlank()) {
			return null;
		}
		return text.strip().matches("\\d{1,3}") ? Integer.valueOf(text.strip()) : Integer.valueOf(-1);
	}

}
