package org.alkimos.platform.matching.board;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
import org.alkimos.identity.Members;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.review.Recusals;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.People;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.participant.ParticipantView;
import org.alkimos.programs.participant.Participants;

@Controller
@RequestMapping("/cohorts/{cohortId}/recusals")
class RecusalPages {

	private static final int ALL = 5000;

	private final Recusals recusals;

	private final Participants participants;

	private final Cohorts cohorts;

	private final Members members;

	RecusalPages(Recusals recusals, Participants participants, Cohorts cohorts, Members members) {
		this.recusals = recusals;
		this.participants = participants;
		this.cohorts = cohorts;
		this.members = members;
	}

	@GetMapping
	ModelAndView show(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(required = false) @Nullable PersonId person) {
		return page(actor, cohortId, person, FormErrors.none());
	}

	private ModelAndView page(Actor actor, CohortId cohort, @Nullable PersonId chosen, FormErrors errors) {
		Set<PersonId> recused = this.recusals.of(actor, cohort);
		List<PersonId> here = this.participants.list(actor, cohort, null, ALL)
			.stream()
			.map(ParticipantView::person)
			.toList();
		Set<PersonId> people = new HashSet<>(here);
		people.addAll(recused);
		People names = new People(this.members.namesOf(actor, people));
		var page = new ModelAndView("matching/recusals");
		page.addObject("view",
				new RecusalsView(CohortFrame.of(this.cohorts.get(actor, cohort)),
						recused.stream().map(names::full).sorted(String.CASE_INSENSITIVE_ORDER).toList(),
						here.stream()
							.filter((person) -> !recused.contains(person))
							.sorted(Comparator.comparing(names::key))
							.map((person) -> Option.of(person.value().toString(), names.full(person)))
							.toList(),
						(chosen != null) ? chosen.value().toString() : null));
		page.addObject("errors", errors);
		page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping
	ModelAndView recuse(Actor actor, @PathVariable CohortId cohortId, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "false") boolean sure, RedirectAttributes redirect) {
		PersonId person = chosen(from);
		if (person == null || !sure) {
			FormErrors errors = FormErrors.none();
			errors = (person == null)
					? errors.and("from", "Choose the person with whom you have a conflict of interest.") : errors;
			errors = sure ? errors : errors.and("sure", "Confirm that you understand this can't be undone.");
			return page(actor, cohortId, person, errors);
		}
		try {
			this.recusals.recuse(actor, cohortId, person);
			redirect.addFlashAttribute("flash",
					Flash.done("You recused yourself. Another program manager will decide."));
		}
		catch (Conflict ex) {
			redirect.addFlashAttribute("flash", Flash.warning(String.valueOf(ex.getMessage())));
		}
		return new ModelAndView("redirect:/cohorts/" + cohortId.value() + "/recusals");
	}

	/** The person the form names, or null if it names none or the ID is invalid. */
	private static @Nullable PersonId chosen(String from) {
		try {
			return from.isBlank() ? null : new PersonId(UUID.fromString(from));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
