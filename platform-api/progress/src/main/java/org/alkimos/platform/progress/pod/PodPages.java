package org.alkimos.platform.progress.pod;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.progress.MemberSheet;
import org.alkimos.progress.PodDesk;

@Controller
class PodPages {

	private final PodDesk desk;

	private final PodNames names;

	private final PodPageComposer composer;

	PodPages(PodDesk desk, PodNames names, PodPageComposer composer) {
		this.desk = desk;
		this.names = names;
		this.composer = composer;
	}

	@GetMapping("/pods")
	String mine(Actor actor, Model model) {
		var pods = this.desk.ofPerson(actor);
		var known = this.names.of(pods);
		model.addAttribute("pods", pods.stream().map((pod) -> PodCard.of(pod, actor.person(), known)).toList());
		return "progress/mine";
	}

	@GetMapping("/pods/{podId}")
	String pod(Actor actor, @PathVariable PodId podId, Model model) {
		Optional<MemberSheet> own = this.desk.findAsMember(actor, podId);
		if (own.isPresent()) {
			model.addAttribute("view", this.composer.forMember(actor, own.get()));
			return "progress/pod";
		}
		var health = this.desk.health(actor, podId);
		model.addAttribute("view", PodHealthPage.of(health, this.names.of(health.pod())));
		return "progress/health";
	}

	@PostMapping("/pods/{podId}/conclusion")
	String conclude(Actor actor, @PathVariable PodId podId, ConclusionForm form, RedirectAttributes redirect) {
		this.desk.conclude(actor, podId, form.read());
		redirect.addFlashAttribute("flash", Flash.done("The pod has concluded. You can still read everything in it."));
		return "redirect:" + PodPaths.pod(podId);
	}

}
