package org.alkimos.platform.identity.own;

import java.time.ZoneOffset;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.identity.PersonName;
import org.alkimos.identity.details.OwnAddress;
import org.alkimos.identity.details.OwnName;
import org.alkimos.identity.details.OwnSignIn;
import org.alkimos.kernel.problems.Problem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.RecentSignIn;

/**
 * The person's own name, address, and password. The latter two are the key to everything
 * else, so whoever changes them signed in a short while ago, and did not find a screen
 * unattended.
 */
@Controller
@RequestMapping(OwnSignInPages.PATH)
class OwnSignInPages {

	static final String PATH = "/my-sign-in";

	private static final String BACK = "redirect:" + PATH;

	private final OwnAddress address;

	private final OwnName name;

	private final RecentSignIn signIn;

	OwnSignInPages(OwnAddress address, OwnName name, RecentSignIn signIn) {
		this.address = address;
		this.name = name;
		this.signIn = signIn;
	}

	@GetMapping
	ModelAndView show(Actor actor, HttpServletRequest request) {
		return page(actor, "", FormErrors.none(), request);
	}

	@PostMapping("/address")
	Object ask(Actor actor, @RequestParam(defaultValue = "") String email,
			@RequestParam(required = false) @Nullable String cleaned, HttpServletRequest request,
			RedirectAttributes redirect) {
		if (!this.signIn.isRecent(request)) {
			return again(redirect);
		}
		try {
			this.address.ask(actor, (cleaned != null) ? cleaned : email);
			return BACK;
		}
		catch (InvalidInput | Conflict ex) {
			return refused(page(actor, email, errors("email", ex), request));
		}
	}

	@PostMapping("/address/confirmation")
	Object confirm(Actor actor, @RequestParam(defaultValue = "") String code, HttpServletRequest request,
			RedirectAttributes redirect) {
		if (!this.signIn.isRecent(request)) {
			return again(redirect);
		}
		try {
			this.address.confirm(actor, code);
			redirect.addFlashAttribute("flash", Flash.done("Address changed."));
			return BACK;
		}
		catch (InvalidInput | Conflict ex) {
			return refused(page(actor, "", errors("code", ex), request));
		}
	}

	@PostMapping("/address/withdrawal")
	String withdraw(Actor actor) {
		this.address.withdraw(actor);
		return BACK;
	}

	@PostMapping("/name")
	Object rename(Actor actor, @RequestParam(defaultValue = "") String given,
			@RequestParam(defaultValue = "") String family, HttpServletRequest request, RedirectAttributes redirect) {
		if (!this.signIn.isRecent(request)) {
			return again(redirect);
		}
		try {
			boolean changed = this.name.change(actor, given, family);
			redirect.addFlashAttribute("flash", Flash.done(changed ? "Name changed." : "This is your name already."));
			return BACK;
		}
		catch (InvalidInput ex) {
			return refused(page(actor, "", FormErrors.of(ex), request)).addObject("name",
					new PersonName(given, family));
		}
	}

	private ModelAndView page(Actor actor, String typed, FormErrors errors, HttpServletRequest request) {
		OwnSignIn view = this.address.of(actor);
		return new ModelAndView("identity/own/signIn").addObject("view", view)
			.addObject("until", (view.until() != null) ? Dates.weekdayMoment(view.until(), ZoneOffset.UTC) : "")
			.addObject("typed", typed)
			.addObject("name", view.name())
			.addObject("recent", this.signIn.isRecent(request))
			.addObject("errors", errors);
	}

	private static ModelAndView refused(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static FormErrors errors(String field, Problem problem) {
		return FormErrors.none().and(field, String.valueOf(problem.getMessage()));
	}

	private static String again(RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash",
				Flash.warning("You signed in a while ago. Confirm it's you, then try again. Nothing was changed."));
		return BACK;
	}

}
