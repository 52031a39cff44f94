package org.alkimos.platform.progress.pod;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.progress.MemberSheet;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodSheet;
import org.alkimos.progress.plan.PlanDesk;
import org.alkimos.progress.plan.PlanUse;

/** Pages of a mentee's answer about their development plan and its last review. */
@Controller
@RequestMapping("/pods/{podId}/plan")
class PlanPages {

	private final PodDesk desk;

	private final PlanDesk plans;

	PlanPages(PodDesk desk, PlanDesk plans) {
		this.desk = desk;
		this.plans = plans;
	}

	@GetMapping
	ModelAndView open(Actor actor, @PathVariable PodId podId) {
		MemberSheet own = this.desk.openAsMember(actor, podId);
		PlanUse mine = this.plans.mine(own.member());
		return page(own.sheet(), mine, PlanForm.of(mine), FormErrors.none());
	}

	@PostMapping
	ModelAndView say(Actor actor, @PathVariable PodId podId, @ModelAttribute PlanForm form,
			RedirectAttributes redirect) {
		try {
			this.plans.say(actor, podId, form.read());
		}
		catch (InvalidInput problem) {
			MemberSheet own = this.desk.openAsMember(actor, podId);
			return page(own.sheet(), this.plans.mine(own.member()), form, FormErrors.of(problem));
		}
		redirect.addFlashAttribute("flash", Flash.done("Saved. Only you can see it."));
		return new ModelAndView("redirect:" + PodPaths.pod(podId));
	}

	@PostMapping("/withdrawal")
	String takeBack(Actor actor, @PathVariable PodId podId, RedirectAttributes redirect) {
		this.plans.takeBack(actor, podId);
		redirect.addFlashAttribute("flash", Flash.done("Answer removed."));
		return "redirect:" + PodPaths.pod(podId);
	}

	private ModelAndView page(PodSheet sheet, PlanUse mine, PlanForm form, FormErrors errors) {
		var view = new ModelAndView("progress/plan");
		view.addObject("view", PlanPage.of(sheet, mine));
		view.addObject("form", form);
		view.addObject("errors", errors);
		view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return view;
	}

}
