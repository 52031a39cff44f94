package org.alkimos.platform.identity;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.identity.invitation.MemberInvitations;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.CursorPage;

@Controller
@RequestMapping("/members")
class MembersPages {

	private final Members members;

	private final MemberInvitations invitations;

	MembersPages(Members members, MemberInvitations invitations) {
		this.members = members;
		this.invitations = invitations;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(defaultValue = "") String search,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		show(actor, search, cursor, MemberForm.empty(), FormErrors.none(), model);
		return "identity/members";
	}

	@PostMapping
	Object enlist(Actor actor, @ModelAttribute MemberForm form, Model model, RedirectAttributes redirect) {
		try {
			PersonId person = this.members.enlist(actor, form.toRequest().toNewMember());
			redirect.addFlashAttribute("flash", Flash.done(nameOf(actor, person) + " is now a member."));
			return "redirect:/members";
		}
		catch (InvalidInput ex) {
			show(actor, "", null, form, Errors.of(ex), model);
			return new ModelAndView("identity/members", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/{personId}/invitations")
	String invite(Actor actor, @PathVariable PersonId personId, RedirectAttributes redirect) {
		this.invitations.invite(actor, personId);
		redirect.addFlashAttribute("flash",
				Flash.done("The invitation to " + nameOf(actor, personId) + " is being sent."));
		return "redirect:/members";
	}

	@GetMapping("/{personId}")
	String member(Actor actor, @PathVariable PersonId personId, Model model) {
		MemberView member = this.members.get(actor, personId);
		model.addAttribute("view", new MemberPage(member, IdentityLabels.options(offered(actor, member)),
				member.roles().stream().map(Role::name).toList(), actor.is(personId), this.invitations.arePossible()));
		return "identity/member";
	}

	@PostMapping("/{personId}/roles")
	String assign(Actor actor, @PathVariable PersonId personId,
			@RequestParam(defaultValue = "") Set<@Nullable Role> roles, RedirectAttributes redirect) {
		this.members.assign(actor, personId, MemberRequest.said(roles));
		redirect.addFlashAttribute("flash", Flash.done("Roles saved. They take effect with the person's next click."));
		return "redirect:/members/" + personId.value();
	}

	@PostMapping("/{personId}/end")
	String end(Actor actor, @PathVariable PersonId personId, RedirectAttributes redirect) {
		this.members.end(actor, personId);
		redirect.addFlashAttribute("flash", Flash.done("Membership ended. The person no longer has access."));
		return "redirect:/members";
	}

	/** Nobody is offered to make themselves an evaluator. */
	private List<Role> offered(Actor actor, MemberView member) {
		return this.members.grantable(actor)
			.stream()
			.filter((role) -> role != Role.EVALUATOR || !actor.is(member.person()) || member.roles().contains(role))
			.toList();
	}

	private String nameOf(Actor actor, PersonId person) {
		return this.members.of(actor, List.of(person)).getFirst().name().full();
	}

	private void show(Actor actor, String search, @Nullable String cursor, MemberForm form, FormErrors errors,
			Model model) {
		var page = CursorPage.of(cursor, null,
				(after, size) -> this.members.list(actor, search, after.map(PersonId::new).orElse(null), size),
				MemberView::person);
		boolean administrator = actor.is(Role.INSTITUTION_ADMINISTRATOR) || actor.is(Role.PLATFORM_OPERATOR);
		var roles = administrator ? this.members.grantable(actor) : List.<Role>of();
		model.addAttribute("view", new MembersView(page.items(), search, page.next(), administrator,
				IdentityLabels.options(roles), form, this.invitations.arePossible()));
		model.addAttribute("errors", errors);
	}

}
