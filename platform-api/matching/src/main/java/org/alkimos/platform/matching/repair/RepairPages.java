package org.alkimos.platform.matching.repair;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.repair.RepairReport;
import org.alkimos.matching.repair.Repairs;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.MatchNames;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;

@Controller
@RequestMapping("/cohorts/{cohortId}")
class RepairPages {

	private final Repairs repairs;

	private final Cohorts cohorts;

	private final MatchNames names;

	RepairPages(Repairs repairs, Cohorts cohorts, MatchNames names) {
		this.repairs = repairs;
		this.cohorts = cohorts;
		this.names = names;
	}

	@GetMapping("/repair")
	String look(Actor actor, @PathVariable CohortId cohortId, Model model) {
		RepairReport report = this.repairs.look(actor, cohortId);
		model.addAttribute("view",
				RepairView.of(CohortFrame.of(this.cohorts.get(actor, cohortId)), report, this.names.of(actor, report)));
		return "matching/repair";
	}

	@PostMapping("/repairs")
	String draft(Actor actor, @PathVariable CohortId cohortId, @RequestParam int moved, @RequestParam String seen,
			RedirectAttributes redirect) {
		try {
			MatchRunId run = this.repairs.draft(actor, cohortId, moved, seen);
			return "redirect:/match-runs/" + run.value();
		}
		catch (Stale _) {
			redirect.addFlashAttribute("flash",
					Flash.warning("Something changed since you opened this page. These are the current repairs."));
			return "redirect:/cohorts/" + cohortId.value() + "/repair";
		}
	}

}
