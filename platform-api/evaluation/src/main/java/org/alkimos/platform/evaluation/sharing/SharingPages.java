package org.alkimos.platform.evaluation.sharing;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.Sharing;
import org.alkimos.evaluation.sharing.SharedRating;
import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;

@Controller
@RequestMapping("/assessments")
class SharingPages {

	private final Sharing sharing;

	private final Members members;

	private final Cohorts cohorts;

	SharingPages(Sharing sharing, Members members, Cohorts cohorts) {
		this.sharing = sharing;
		this.members = members;
		this.cohorts = cohorts;
	}

	@PostMapping("/{assessmentId}/sharing")
	String share(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestParam(defaultValue = "false") boolean shared, RedirectAttributes redirect) {
		if (shared) {
			this.sharing.share(actor, assessmentId);
			redirect.addFlashAttribute("flash",
					Flash.done("Your mentor can now see your scores. You can stop sharing at any time."));
		}
		else {
			this.sharing.takeBack(actor, assessmentId);
			redirect.addFlashAttribute("flash", Flash.done("Your mentor can no longer see your scores."));
		}
		return "redirect:/assessments/" + assessmentId.value();
	}

	@GetMapping("/shared")
	String withMe(Actor actor, Model model) {
		List<SharedRating> shared = this.sharing.withMe(actor);
		List<PersonId> raters = shared.stream().map(SharedRating::rater).distinct().toList();
		Map<PersonId, PersonName> names = this.members.namesOfCompanions(raters);
		Map<CohortId, ZoneId> zones = this.cohorts.timeZones(shared.stream().map(SharedRating::cohort).toList());
		model.addAttribute("view", SharedPage.of(shared, names, zones));
		return "evaluation/shared";
	}

}
