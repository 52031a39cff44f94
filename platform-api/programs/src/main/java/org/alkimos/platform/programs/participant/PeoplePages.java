package org.alkimos.platform.programs.participant;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.identity.Members;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.participant.ParticipantView;
import org.alkimos.programs.participant.Participants;

@Controller
@RequestMapping("/cohorts/{cohortId}/people")
class PeoplePages {

	private static final int SHOWN = 200;

	private final Cohorts cohorts;

	private final Participants participants;

	private final Members members;

	PeoplePages(Cohorts cohorts, Participants participants, Members members) {
		this.cohorts = cohorts;
		this.participants = participants;
		this.members = members;
	}

	@GetMapping
	String people(Actor actor, @PathVariable CohortId cohortId, @RequestParam(required = false) @Nullable String role,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		var numbers = this.cohorts.numbers(actor, cohortId);
		CursorPage<ParticipantView> page = CursorPage.of(cursor, SHOWN, (after, size) -> this.participants.list(actor,
				cohortId, after.map(ParticipantId::new).orElse(null), size), ParticipantView::participant);
		var known = this.members.of(actor, page.items().stream().map(ParticipantView::person).toList());
		model.addAttribute("view", PeoplePage.of(this.cohorts.get(actor, cohortId), numbers, roleIn(role), page,
				new PeopleAccounts(known, actor)));
		return "programs/people";
	}

	@PostMapping("/{participantId}/withdrawal")
	String withdraw(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId participantId,
			RedirectAttributes redirect) {
		this.participants.withdraw(actor, cohortId, participantId);
		redirect.addFlashAttribute("flash", Flash.done("Person withdrawn from this cohort."));
		return "redirect:" + ProgramPaths.people(cohortId);
	}

	private static @Nullable ParticipantRole roleIn(@Nullable String text) {
		return Arrays.stream(ParticipantRole.values())
			.filter((role) -> role.name().equalsIgnoreCase(text))
			.findFirst()
			.orElse(null);
	}

}
