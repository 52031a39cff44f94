package org.alkimos.platform.identity.institution;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.InstitutionEntry;
import org.alkimos.identity.Institutions;
import org.alkimos.identity.invitation.FirstInvitations;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.identity.Errors;
import org.alkimos.platform.identity.MemberRequest;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.CursorPage;

@Controller
@RequestMapping("/institutions")
class InstitutionsPages {

	private final Institutions institutions;

	private final FirstInvitations invitations;

	InstitutionsPages(Institutions institutions, FirstInvitations invitations) {
		this.institutions = institutions;
		this.invitations = invitations;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
		show(actor, cursor, InstitutionForm.empty(), FormErrors.none(), model);
		return "identity/institutions";
	}

	@PostMapping
	Object open(Actor actor, @ModelAttribute InstitutionForm form, Model model, RedirectAttributes redirect) {
		try {
			this.institutions.open(actor, MemberRequest.text(form.alias()), MemberRequest.text(form.name()),
					form.administrator());
			redirect.addFlashAttribute("flash", Flash.done("Institution added. Setup takes a few seconds"
					+ (this.invitations.arePossible() ? ", then its first administrator gets an invitation." : ".")));
			return "redirect:/institutions";
		}
		catch (InvalidInput ex) {
			show(actor, null, form, Errors.of(ex), model);
			return new ModelAndView("identity/institutions", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/domains")
	Object nameDomains(Actor actor, @RequestParam TenantId institution, @RequestParam(defaultValue = "") String domains,
			Model model, RedirectAttributes redirect) {
		try {
			this.institutions.nameDomains(actor, institution, domains(domains));
			redirect.addFlashAttribute("flash", Flash
				.done("Domains saved. People with these addresses now go to the institution's own sign-in page."));
			return "redirect:/institutions";
		}
		catch (InvalidInput ex) {
			show(actor, null, InstitutionForm.empty(),
					FormErrors.none().and("domains", ex.errors().getFirst().message()), model);
			return new ModelAndView("identity/institutions", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/invitations")
	Object invite(Actor actor, @RequestParam TenantId invited, Model model, RedirectAttributes redirect) {
		try {
			this.invitations.invite(actor, invited);
			redirect.addFlashAttribute("flash", Flash.done("The invitation to the first administrator of "
					+ this.institutions.get(actor, invited).name() + " is being sent."));
			return "redirect:/institutions";
		}
		catch (Conflict ex) {
			show(actor, null, InstitutionForm.empty(),
					FormErrors.none().and("invited", String.valueOf(ex.getMessage())), model);
			return new ModelAndView("identity/institutions", model.asMap(), HttpStatus.CONFLICT);
		}
	}

	private static List<String> domains(String typed) {
		return Stream.of(typed.split("[\\s,;]+")).filter((domain) -> !domain.isBlank()).toList();
	}

	private void show(Actor actor, @Nullable String cursor, InstitutionForm form, FormErrors errors, Model model) {
		CursorPage<InstitutionEntry> page = CursorPage.of(cursor, null,
				(after, size) -> this.institutions.list(actor, after.map(TenantId::new).orElse(null), size),
				InstitutionEntry::id);
		model.addAttribute("page", page);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("mail", this.invitations.arePossible());
	}

}
