package org.alkimos.platform.programs.cohort;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.programs.PeopleNames;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.participant.ParticipantView;
import org.alkimos.programs.participant.Participants;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}")
@Tag(name = "Cohorts")
class CohortsApi {

	private final Cohorts cohorts;

	private final Participants participants;

	private final PeopleNames names;

	CohortsApi(Cohorts cohorts, Participants participants, PeopleNames names) {
		this.cohorts = cohorts;
		this.participants = participants;
		this.names = names;
	}

	/**
	 * Gets a cohort with its calendar and pod rules. For program managers, evaluators,
	 * and current participants of the cohort; anyone else gets 404. Only program managers
	 * also get counts of people and pods.
	 * @param cohortId ID of the cohort
	 * @return the cohort
	 */
	@GetMapping
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<CohortResource> getCohort(Actor actor, @PathVariable CohortId cohortId) {
		CohortView view = this.cohorts.get(actor, cohortId);
		var numbers = actor.is(Role.PROGRAM_MANAGER) ? this.cohorts.numbers(actor, cohortId) : null;
		return ETags.ok(view.version(), CohortResource.of(view, numbers));
	}

	/**
	 * Closes a cohort. For program managers. Fails with 409 while a pod is active, and if
	 * the cohort is already closed. A closed cohort cannot be opened again, and no one
	 * can be enrolled in it or withdrawn from it.
	 * @param cohortId ID of the cohort
	 * @return the closed cohort
	 */
	@PostMapping("/closing")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<CohortResource> closeCohort(Actor actor, @PathVariable CohortId cohortId) {
		this.cohorts.close(actor, cohortId);
		return getCohort(actor, cohortId);
	}

	/**
	 * Lists the participants of a cohort. For program managers. Participants come in
	 * order of enrollment, including those who withdrew, one page at a time. Each page is
	 * recorded in the audit log as an export of the records on it.
	 * @param cohortId ID of the cohort
	 * @param cursor value of next on the previous page; omit it for the first page
	 * @param limit items per page, from 1 to 200; 50 if omitted
	 * @return one page of participants
	 */
	@GetMapping("/participants")
	CursorPage<ParticipantResource> listParticipants(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		CursorPage<ParticipantView> page = CursorPage.of(cursor, limit, (after, size) -> this.participants.pull(actor,
				cohortId, after.map(ParticipantId::new).orElse(null), size), ParticipantView::participant);
		PeopleNames.Known known = this.names.of(actor, page.items());
		return page.map((participant) -> ParticipantMapper.INSTANCE.resource(participant, known.of(participant)));
	}

	/**
	 * Withdraws a participant from a cohort. For program managers. Fails with 409 if the
	 * participant has already withdrawn or the cohort is closed. A withdrawal cannot be
	 * undone: importing the person again does not enroll them.
	 * @param cohortId ID of the cohort
	 * @param participantId ID of the participant
	 */
	@ApiResponse(responseCode = "204", description = "Participant withdrawn")
	@PostMapping("/participants/{participantId}/withdrawal")
	ResponseEntity<Void> withdrawParticipant(Actor actor, @PathVariable CohortId cohortId,
			@PathVariable ParticipantId participantId) {
		this.participants.withdraw(actor, cohortId, participantId);
		return ResponseEntity.noContent().build();
	}

}
