package org.alkimos.platform.programs.participant;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.identity.Institutions;
import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.Members;
import org.alkimos.identity.invitation.MemberInvitations;
import org.alkimos.identity.letter.InvitationLetter;
import org.alkimos.identity.letter.Letters;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Shell.Flash;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.participant.ParticipantView;
import org.alkimos.programs.participant.Participants;

/** Invites the people of a cohort in one go, and shows how far each of them is. */
@Controller
@RequestMapping("/cohorts/{cohortId}/people/invitations")
class InvitingPages {

	private static final int EVERYBODY = 100_000;

	private final Cohorts cohorts;

	private final Participants participants;

	private final Members members;

	private final Institutions institutions;

	private final MemberInvitations invitations;

	private final Letters letters;

	private final Clock clock;

	InvitingPages(Cohorts cohorts, Participants participants, Members members, Institutions institutions,
			MemberInvitations invitations, Letters letters, Clock clock) {
		this.cohorts = cohorts;
		this.participants = participants;
		this.members = members;
		this.institutions = institutions;
		this.invitations = invitations;
		this.letters = letters;
		this.clock = clock;
	}

	@GetMapping
	String show(Actor actor, @PathVariable CohortId cohortId, Model model) {
		model.addAttribute("view", InvitingPage.of(actor, this.cohorts.get(actor, cohortId),
				this.members.of(actor, peopleOf(actor, cohortId)), this.invitations.arePossible(), example(actor)));
		return "programs/inviting";
	}

	@PostMapping
	String invite(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "") Set<@Nullable MemberAccess> states, RedirectAttributes redirect) {
		Set<MemberAccess> chosen = InvitingPage.CHOICES.stream().filter(states::contains).collect(Collectors.toSet());
		int invited = this.invitations.invite(actor, peopleOf(actor, cohortId), chosen);
		redirect.addFlashAttribute("flash", (invited > 0)
				? Flash.done(Numbers.count(invited, "invitation is", "invitations are") + " being sent.")
				: Flash
					.warning("No one was invited. Choose at least one group with people in it; no one gets more than "
							+ "three invitations a day."));
		return "redirect:" + ProgramPaths.invitations(cohortId);
	}

	@GetMapping("/waiting.csv")
	ResponseEntity<String> waiting(Actor actor, @PathVariable CohortId cohortId) {
		return AccessFile.csv(this.invitations.export(actor, peopleOf(actor, cohortId)));
	}

	private List<PersonId> peopleOf(Actor actor, CohortId cohort) {
		return this.participants.list(actor, cohort, null, EVERYBODY)
			.stream()
			.filter((participant) -> participant.withdrawnAt() == null)
			.map(ParticipantView::person)
			.toList();
	}

	private String example(Actor actor) {
		var sender = this.members.of(actor, List.of(actor.person())).stream().findFirst();
		return this.letters
			.invitation(new InvitationLetter("example", "name@university.edu", "(first name)",
					this.institutions.current(actor).name(), sender.map((member) -> member.name().full()).orElse(null),
					sender.map((member) -> member.email()).orElse(null), "(the person's own link)",
					this.clock.instant().plus(Duration.ofDays(14)), false))
			.text();
	}

}
