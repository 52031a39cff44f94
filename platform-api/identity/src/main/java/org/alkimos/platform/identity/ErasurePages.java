package org.alkimos.platform.identity;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.Erasures;
import org.alkimos.identity.MemberKind;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;

/** Page that explains and performs the erasure of a person. */
@Controller
@RequestMapping("/members/{personId}/erasure")
class ErasurePages {

	private static final String PAGE = "identity/erasure";

	private final Members members;

	private final Erasures erasures;

	ErasurePages(Members members, Erasures erasures) {
		this.members = members;
		this.erasures = erasures;
	}

	@GetMapping
	String ask(Actor actor, @PathVariable PersonId personId, Model model) {
		show(actor, personId, "", FormErrors.none(), model);
		return PAGE;
	}

	@PostMapping
	Object erase(Actor actor, @PathVariable PersonId personId, @RequestParam(defaultValue = "") String address,
			Model model, RedirectAttributes redirect) {
		try {
			this.erasures.erase(actor, personId, address);
			redirect.addFlashAttribute("flash",
					Flash.done("Person erased. Any remaining data about them is removed within a minute."));
			return "redirect:/members";
		}
		catch (InvalidInput ex) {
			show(actor, personId, address, Errors.of(ex), model);
			return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private void show(Actor actor, PersonId person, String address, FormErrors errors, Model model) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		MemberView member = this.members.get(actor, person);
		if (member.kind() != MemberKind.PERSON || member.state() == MemberState.ERASED) {
			throw new NotFound();
		}
		model.addAttribute("view", new ErasurePage(member, address));
		model.addAttribute("errors", errors);
	}

}
