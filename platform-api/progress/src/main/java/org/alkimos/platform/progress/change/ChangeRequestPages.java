package org.alkimos.platform.progress.change;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.progress.change.ChangeDesk;

/** Requests to change pods, from the check-in page. */
@Controller
@RequestMapping("/pods/{podId}/change-request")
class ChangeRequestPages {

	private final ChangeDesk desk;

	ChangeRequestPages(ChangeDesk desk) {
		this.desk = desk;
	}

	@PostMapping
	String ask(Actor actor, @PathVariable PodId podId, RedirectAttributes redirect) {
		this.desk.ask(actor, podId);
		redirect.addFlashAttribute("flash", Flash
			.done("Request submitted. Your program manager can see it. You stay in this pod until another is found."));
		return "redirect:" + PodPaths.checkIn(podId);
	}

	@PostMapping("/withdrawal")
	String takeBack(Actor actor, @PathVariable PodId podId, RedirectAttributes redirect) {
		this.desk.takeBack(actor, podId);
		redirect.addFlashAttribute("flash", Flash.done("Request canceled. You stay in this pod."));
		return "redirect:" + PodPaths.checkIn(podId);
	}

}
