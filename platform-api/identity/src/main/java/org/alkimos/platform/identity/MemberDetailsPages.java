package org.alkimos.platform.identity;

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

import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.identity.details.MemberDetails;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;

/** Corrects the name and the address of one member. */
@Controller
@RequestMapping("/members/{personId}/details")
class MemberDetailsPages {

	private final Members members;

	private final MemberDetails details;

	MemberDetailsPages(Members members, MemberDetails details) {
		this.members = members;
		this.details = details;
	}

	@GetMapping
	String show(Actor actor, @PathVariable PersonId personId, Model model) {
		boolean open = this.details.isAddressOpen(actor, personId);
		MemberView member = this.members.get(actor, personId);
		model.addAttribute("form",
				new MemberDetailsForm(member.name().given(), member.name().family(), member.email(), null));
		show(member, open, FormErrors.none(), model);
		return "identity/memberDetails";
	}

	@PostMapping
	Object correct(Actor actor, @PathVariable PersonId personId, @ModelAttribute("form") MemberDetailsForm form,
			Model model, RedirectAttributes redirect) {
		try {
			this.details.correct(actor, personId,
					new MemberDetailsRequest(form.given(), form.family(), form.email()).toDetails());
			redirect.addFlashAttribute("flash", Flash.done("Details saved."));
			return "redirect:/members/" + personId.value() + "/details";
		}
		catch (InvalidInput ex) {
			show(this.members.get(actor, personId), this.details.isAddressOpen(actor, personId), Errors.of(ex), model);
			return new ModelAndView("identity/memberDetails", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static void show(MemberView member, boolean open, FormErrors errors, Model model) {
		model.addAttribute("member", member);
		model.addAttribute("open", open);
		model.addAttribute("errors", errors);
	}

}
