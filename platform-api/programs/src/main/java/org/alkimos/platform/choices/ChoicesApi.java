package org.alkimos.platform.choices;

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
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.AnswersWith;
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

	/**
	 * Gets the caller's own choices in a cohort. For current participants of the cohort;
	 * anyone else gets 404. The ETag is the version of the shortlist: send it as If-Match
	 * to rank mentors.
	 * @param cohortId ID of the cohort
	 * @return the choices, with the profiles to choose from
	 */
	@GetMapping
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<ChoicesResource> getMyChoices(Actor actor, @PathVariable CohortId cohortId) {
		ChoicesView view = this.choices.of(actor, cohortId);
		return ETags.ok(view.version(), ChoicesResource.of(view,
				this.members.namesOf(actor, view.profiles().stream().map(Profile::person).toList())));
	}

	/**
	 * Replaces the caller's shortlist of preferred mentors. For mentees of the cohort,
	 * until pods are published; then it fails with 409. Fails with 404 if someone on the
	 * list is not a current mentor of the cohort.
	 * @param cohortId ID of the cohort
	 * @param ifMatch ETag of the choices when last read; 428 if it is missing, 412 if the
	 * shortlist was saved since
	 * @param shortlist mentors, first choice first
	 * @return the choices after the change
	 */
	@PutMapping("/shortlist")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<ChoicesResource> rankMentors(Actor actor, @PathVariable CohortId cohortId,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@RequestBody Shortlist shortlist) {
		this.shortlists.rank(actor, cohortId, ETags.required(ifMatch), shortlist.required());
		return getMyChoices(actor, cohortId);
	}

	/**
	 * Asks to be paired with a previous mentor again. For mentees of the cohort, until
	 * pods are published; then it fails with 409. As long as the request stands, the rule
	 * against previous mentors does not keep the two apart. Any current mentor of the
	 * cohort is accepted.
	 * @param cohortId ID of the cohort
	 * @param participantId ID of the mentor
	 */
	@PutMapping("/again/{participantId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void requestPreviousMentor(Actor actor, @PathVariable CohortId cohortId,
			@PathVariable ParticipantId participantId) {
		this.shortlists.again(actor, cohortId, participantId, true);
	}

	/**
	 * Cancels the request for a previous mentor. For mentees of the cohort, until pods
	 * are published; then it fails with 409. Succeeds as well if there is no such
	 * request.
	 * @param cohortId ID of the cohort
	 * @param participantId ID of the mentor
	 */
	@DeleteMapping("/again/{participantId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancelPreviousMentorRequest(Actor actor, @PathVariable CohortId cohortId,
			@PathVariable ParticipantId participantId) {
		this.shortlists.again(actor, cohortId, participantId, false);
	}

	/**
	 * Asks to be kept apart from a person. For participants of the cohort, until pods are
	 * published; then it fails with 409. No one else sees the entry, not even program
	 * managers. The answer does not tell whether an address belongs to someone in the
	 * cohort. Fails with 422 once there are ten entries.
	 * @param cohortId ID of the cohort
	 * @param avoided the person, by participant ID or email address
	 */
	@PostMapping("/avoided")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void avoidPerson(Actor actor, @PathVariable CohortId cohortId, @RequestBody NewAvoided avoided) {
		ParticipantId participant = avoided.participantId();
		if (participant != null) {
			this.avoidance.add(actor, cohortId, participant);
		}
		else {
			this.avoidance.add(actor, cohortId, avoided.address());
		}
	}

	/**
	 * Cancels a request to be kept apart from a person. For participants of the cohort,
	 * until pods are published; then it fails with 409. Fails with 404 if there is no
	 * entry with this number.
	 * @param cohortId ID of the cohort
	 * @param number number of the entry, from avoided in the caller's choices
	 */
	@DeleteMapping("/avoided/{number}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void stopAvoidingPerson(Actor actor, @PathVariable CohortId cohortId, @PathVariable int number) {
		this.avoidance.remove(actor, cohortId, number);
	}

	/**
	 * Declines a mentee. For mentors of the cohort, until pods are published; then it
	 * fails with 409. The two are kept apart, and only program managers see the reason.
	 * Declining a mentee again replaces the reason.
	 * @param cohortId ID of the cohort
	 * @param participantId ID of the mentee
	 * @param reason why the mentee is declined
	 */
	@PutMapping("/declined-mentees/{participantId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void declineMentee(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId participantId,
			@RequestBody DeclineReason reason) {
		this.declines.decline(actor, cohortId, participantId, reason.reason());
	}

	/**
	 * Undoes the decline of a mentee. For mentors of the cohort, until pods are
	 * published; then it fails with 409. Fails with 404 if the mentee is not declined.
	 * @param cohortId ID of the cohort
	 * @param participantId ID of the mentee
	 */
	@DeleteMapping("/declined-mentees/{participantId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void undoMenteeDecline(Actor actor, @PathVariable CohortId cohortId, @PathVariable ParticipantId participantId) {
		this.declines.accept(actor, cohortId, participantId);
	}

}
