package org.alkimos.platform.progress.checkin;

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
import org.alkimos.platform.progress.pod.PodSurroundings;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.change.ChangeDesk;
import org.alkimos.progress.checkin.CheckInDesk;
import org.alkimos.progress.checkin.Fit;

@Controller
@RequestMapping("/pods/{podId}/check-in")
class CheckInPages {

	private final PodDesk desk;

	private final CheckInDesk checkIns;

	private final ChangeDesk changes;

	private final PodSurroundings surroundings;

	CheckInPages(PodDesk desk, CheckInDesk checkIns, ChangeDesk changes, PodSurroundings surroundings) {
		this.desk = desk;
		this.checkIns = checkIns;
		this.changes = changes;
		this.surroundings = surroundings;
	}

	@GetMapping
	ModelAndView open(Actor actor, @PathVariable PodId podId) {
		return page(actor, podId, CheckInForm.empty(), FormErrors.none());
	}

	@PostMapping
	ModelAndView answer(Actor actor, @PathVariable PodId podId, @ModelAttribute CheckInForm form,
			RedirectAttributes redirect) {
		try {
			var answered = this.checkIns.answer(actor, podId, form.read());
			redirect.addFlashAttribute("flash", Flash.done("Thank you. Only you can see your answers."));
			return new ModelAndView("redirect:"
					+ ((answered.fit() == Fit.NOT_A_GOOD_FIT) ? PodPaths.checkIn(podId) : PodPaths.pod(podId)));
		}
		catch (InvalidInput problem) {
			return page(actor, podId, form, FormErrors.of(problem));
		}
	}

	private ModelAndView page(Actor actor, PodId podId, CheckInForm form, FormErrors errors) {
		var own = this.desk.openAsMember(actor, podId);
		var view = new ModelAndView("progress/check-in");
		view.addObject("view", CheckInPage.of(own.sheet(), this.checkIns.mine(own.member()),
				this.changes.mine(own.member()), this.surroundings.help(actor)));
		view.addObject("form", form);
		view.addObject("errors", errors);
		view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return view;
	}

}
