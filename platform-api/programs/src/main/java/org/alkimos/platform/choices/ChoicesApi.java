package org.alkimos.platform.choices;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.identity.Members;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.ETags;
import org.alkimos.programs.choices.Avoidance;
import org.alkimos.programs.choices.Choices;
import org.alkimos.programs.choices.ChoicesView;
import org.alkimos.programs.choices.Declines;
import org.alkimos.programs.choices.Profile;
import org.alkimos.programs.choices.Shortlists;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/choices")
@Tag(name = "Choices")
class ChoicesApi {

	private final Choices choices;

	private final Shortlists shortlists;

	private final Avoidance avoidance;

	private final Declines declines;

	private final Members members;

	ChoicesApi(Choices choices, Shortlists shortlists, Avoidance avoidance, Declines declines, Members members) {
		this.choices = choices;
		this.shortlists = shortlists;
		this.avoidance = avoidance;
		this.declines = declines;
		this.members = members;
	}

	@Operation(summary = "Get your matching choices and the profiles to choose from")
	@GetMapping
	ResponseEntity<ChoicesResource> read(Actor actor, @PathVariable CohortId cohortId) {
		ChoicesView view = this.choices.of(actor, cohortId);
		return ETags.ok(view.version(), ChoicesResource.of(view,
				this.members.namesOf(actor, view.profiles().stream().map(Profile::person).toList())));
	}

	@Operation(summary = "Rank up to five mentors, first choice first")
	@PutMapping("/shortlist")
	ResponseEntity<ChoicesResource> rank(Actor actor, @PathVariable CohortId cohortId,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@RequestBody Shortlist shortlist) {
		this.shortlists.rank(actor, cohortId, ETags.required(ifMatch), shortlist.required());
		return read(actor, cohortId);
	}

	@Operation(summary = "Ask to be paired with a previous mentor again")
	@PutMapping("/again/{participantId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void again(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId participantId) {
		this.shortlists.again(actor, cohortId, participantId, true);
	}

	@Operation(summary = "Cancel the request for a previous mentor")
	@DeleteMapping("/again/{participantId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void notAgain(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId participantId) {
		this.shortlists.again(actor, cohortId, participantId, false);
	}

	@Operation(summary = "Ask to be kept apart from someone; no one learns who asked")
	@PostMapping("/avoided")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void avoid(Actor actor, @PathVariable CohortId cohortId, @RequestBody NewAvoided avoided) {
		ParticipantId participant = avoided.participantId();
		if (participant != null) {
			this.avoidance.add(actor, cohortId, participant);
		}
		else {
			this.avoidance.add(actor, cohortId, avoided.address());
		}
	}

	@Operation(summary = "Cancel a request to be kept apart from someone")
	@DeleteMapping("/avoided/{number}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void allow(Actor actor, @PathVariable CohortId cohortId, @PathVariable int number) {
		this.avoidance.remove(actor, cohortId, number);
	}

	@Operation(summary = "Decline a mentee; only the program manager sees the reason")
	@PutMapping("/declined-mentees/{participantId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decline(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId participantId,
			@RequestBody Reason reason) {
		this.declines.decline(actor, cohortId, participantId, reason.reason());
	}

	@Operation(summary = "Undo a decline")
	@DeleteMapping("/declined-mentees/{participantId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void accept(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId participantId) {
		this.declines.accept(actor, cohortId, participantId);
	}

	/**
	 * Preferred mentors.
	 *
	 * @param mentors first choice first, at most five
	 */
	record Shortlist(@Nullable List<@Nullable ParticipantId> mentors) {

		List<ParticipantId> required() {
			if (this.mentors == null || this.mentors.stream().anyMatch(Objects::isNull)) {
				throw new InvalidInput("mentors",
						"Send mentor IDs, first choice first. Send an empty list to clear it.");
			}
			return this.mentors.stream().map(Objects::requireNonNull).toList();
		}

	}

	/**
	 * A person to be kept apart from.
	 *
	 * @param participantId one of the profiles
	 * @param address email address of anyone else
	 */
	record NewAvoided(@Nullable ParticipantId participantId, @Nullable String address) {
	}

	/**
	 * Why a mentee is declined.
	 *
	 * @param reason at most 500 characters
	 */
	record Reason(@Nullable String reason) {
	}

}
