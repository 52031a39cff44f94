package org.alkimos.platform.identity.institution;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.InstitutionView;
import org.alkimos.identity.Institutions;
import org.alkimos.identity.Ombuds;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.identity.Errors;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;

/** How the institution presents itself to its members. */
@Controller
class InstitutionPage {

	private final Institutions institutions;

	InstitutionPage(Institutions institutions) {
		this.institutions = institutions;
	}

	@GetMapping("/institution")
	ModelAndView show(Actor actor) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		return page(this.institutions.current(actor), FormErrors.none(), HttpStatus.OK);
	}

	@PostMapping("/institution/description")
	Object describe(Actor actor, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String ombudsName, @RequestParam(defaultValue = "") String ombudsContact,
			@RequestParam int version, RedirectAttributes redirect) {
		Ombuds ombuds = new Ombuds(ombudsName, ombudsContact);
		try {
			this.institutions.describe(actor, name, ombuds, version);
			redirect.addFlashAttribute("flash", Flash.done("Saved. Members can see it now."));
			return "redirect:/institution";
		}
		catch (InvalidInput ex) {
			String alias = this.institutions.current(actor).alias();
			return page(new InstitutionView(name, alias, ombuds, version), Errors.of(ex),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static ModelAndView page(InstitutionView institution, FormErrors errors, HttpStatus status) {
		return new ModelAndView("identity/institution", status).addObject("institution", institution)
			.addObject("errors", errors);
	}

}
