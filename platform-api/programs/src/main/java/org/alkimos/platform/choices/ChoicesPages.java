package org.alkimos.platform.choices;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.identity.Members;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.choices.Avoidance;
import org.alkimos.programs.choices.Choices;
import org.alkimos.programs.choices.ChoicesView;
import org.alkimos.programs.choices.Declines;
import org.alkimos.programs.choices.Profile;
import org.alkimos.programs.choices.Shortlists;

/** The page of a participant's own choices; each button saves immediately. */
@Controller
@RequestMapping("/cohorts/{cohortId}/choices")
class ChoicesPages {

	private static final Set<String> FIELDS = Set.of("address");

	private final Choices choices;

	private final Shortlists shortlists;

	private final Avoidance avoidance;

	private final Declines declines;

	private final Cohorts cohorts;

	private final Members members;

	ChoicesPages(Choices choices, Shortlists shortlists, Avoidance avoidance, Declines declines, Cohorts cohorts,
			Members members) {
		this.choices = choices;
		this.shortlists = shortlists;
		this.avoidance = avoidance;
		this.declines = declines;
		this.cohorts = cohorts;
		this.members = members;
	}

	@GetMapping
	ModelAndView show(Actor actor, @PathVariable CohortId cohortId, @RequestParam(defaultValue = "") String topic,
			@RequestParam(required = false) @Nullable ParticipantId moved) {
		return page(actor, cohortId, topic, moved, FormErrors.none());
	}

	private ModelAndView page(Actor actor, CohortId cohort, String topic, @Nullable ParticipantId moved,
			FormErrors errors) {
		ChoicesView view = this.choices.of(actor, cohort);
		var names = this.members.namesOfCompanions(view.profiles().stream().map(Profile::person).toList());
		var page = new ModelAndView("choices/choices");
		page.addObject("view", new ChoicesComposer(view, names, this.cohorts.timeZone(cohort)).compose(topic, moved));
		page.addObject("errors", errors);
		page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/shortlist")
	String rank(Actor actor, @PathVariable CohortId cohortId, @RequestParam(defaultValue = "0") int version,
			@RequestParam(defaultValue = "") String topic, ListStep step, RedirectAttributes redirect) {
		ChoicesView before = this.choices.of(actor, cohortId);
		attempt(redirect, step.words(), () -> this.shortlists.rank(actor, cohortId, version, step.applied(before)));
		ParticipantId moved = step.moved();
		if (moved != null) {
			redirect.addAttribute("moved", moved.value());
		}
		if (!topic.isEmpty()) {
			redirect.addAttribute("topic", topic);
		}
		return "redirect:" + ChoicePaths.choices(cohortId) + "#list";
	}

	@PostMapping("/again")
	String again(Actor actor, @PathVariable CohortId cohortId, @RequestParam ParticipantId mentor,
			@RequestParam(defaultValue = "false") boolean wanted, RedirectAttributes redirect) {
		attempt(redirect,
				wanted ? "Saved. You may be placed with this mentor again."
						: "Saved. You won't be placed with this mentor again.",
				() -> this.shortlists.again(actor, cohortId, mentor, wanted));
		return "redirect:" + ChoicePaths.choices(cohortId) + "#p-" + mentor.value();
	}

	@PostMapping("/avoided")
	ModelAndView avoid(Actor actor, @PathVariable CohortId cohortId, @RequestParam(defaultValue = "") String person,
			@RequestParam(required = false) @Nullable String address,
			@RequestParam(required = false) @Nullable String cleaned, RedirectAttributes redirect) {
		String typed = (cleaned != null) ? cleaned : address;
		try {
			attempt(redirect, "Saved. If you both take part, you won't be in the same pod.", () -> {
				if (!person.isBlank()) {
					this.avoidance.add(actor, cohortId, chosen(person));
				}
				else {
					this.avoidance.add(actor, cohortId, typed);
				}
			});
		}
		catch (InvalidInput problem) {
			return page(actor, cohortId, "", null, FormErrors.of(problem, FIELDS)).addObject("address", typed);
		}
		return new ModelAndView("redirect:" + ChoicePaths.choices(cohortId) + "#apart");
	}

	@PostMapping("/avoided/{number}/removal")
	String allow(Actor actor, @PathVariable CohortId cohortId, @PathVariable int number, RedirectAttributes redirect) {
		attempt(redirect, "Removed. The two of you may be placed in the same pod again.",
				() -> this.avoidance.remove(actor, cohortId, number));
		return "redirect:" + ChoicePaths.choices(cohortId) + "#apart";
	}

	@PostMapping("/declined-mentees/{participantId}")
	ModelAndView decline(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId participantId,
			@RequestParam(required = false) @Nullable String reason, RedirectAttributes redirect) {
		try {
			attempt(redirect, "Mentee declined. You won't lead a pod with them.",
					() -> this.declines.decline(actor, cohortId, participantId, reason));
		}
		catch (InvalidInput problem) {
			return page(actor, cohortId, "", null, FormErrors.of(problem, FIELDS));
		}
		return new ModelAndView("redirect:" + ChoicePaths.choices(cohortId) + "#p-" + participantId.value());
	}

	@PostMapping("/declined-mentees/{participantId}/removal")
	String accept(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId participantId,
			RedirectAttributes redirect) {
		attempt(redirect, "Decline undone. You may lead a pod with this mentee.",
				() -> this.declines.accept(actor, cohortId, participantId));
		return "redirect:" + ChoicePaths.choices(cohortId) + "#p-" + participantId.value();
	}

	/** Text that is not an ID matches no participant. */
	private static ParticipantId chosen(String person) {
		try {
			return new ParticipantId(UUID.fromString(person));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

	/** Shows on the page what was saved, or why it was refused. */
	private static void attempt(RedirectAttributes redirect, String done, Runnable step) {
		try {
			step.run();
			redirect.addFlashAttribute("flash", Flash.done(done));
		}
		catch (Stale ex) {
			redirect.addFlashAttribute("flash",
					Flash.warning("You changed this list in another window. This is the latest version. "
							+ "Make your last change again."));
		}
		catch (Conflict ex) {
			redirect.addFlashAttribute("flash", Flash.warning(String.valueOf(ex.getMessage())));
		}
	}

}
