package org.alkimos.platform.programs.cohort;

import io.swagger.v3.oas.annotations.Operation;
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

	@Operation(summary = "Get a cohort: its calendar and rules, plus counts for program managers")
	@GetMapping
	ResponseEntity<CohortResource> read(Actor actor, @PathVariable CohortId cohortId) {
		CohortView view = this.cohorts.get(actor, cohortId);
		var numbers = actor.is(Role.PROGRAM_MANAGER) ? this.cohorts.numbers(actor, cohortId) : null;
		return ETags.ok(view.version(), CohortResource.of(view, numbers));
	}

	@Operation(summary = "Close a cohort after all of its pods have concluded")
	@PostMapping("/closing")
	ResponseEntity<CohortResource> close(Actor actor, @PathVariable CohortId cohortId) {
		this.cohorts.close(actor, cohortId);
		return read(actor, cohortId);
	}

	@Operation(summary = "List participants in order of enrollment, including those who withdrew")
	@GetMapping("/participants")
	CursorPage<ParticipantResource> participants(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		CursorPage<ParticipantView> page = CursorPage.of(cursor, limit, (after, size) -> this.participants.pull(actor,
				cohortId, after.map(ParticipantId::new).orElse(null), size), ParticipantView::participant);
		PeopleNames.Known known = this.names.of(actor, page.items());
		return page.map((participant) -> ParticipantMapper.INSTANCE.resource(participant, known.of(participant)));
	}

	@Operation(summary = "Withdraw a person from a cohort")
	@ApiResponse(responseCode = "204", description = "Participant withdrawn")
	@PostMapping("/participants/{participantId}/withdrawal")
	ResponseEntity<Void> withdraw(Actor actor, @PathVariable CohortId cohortId,
			@PathVariable ParticipantId participantId) {
		this.participants.withdraw(actor, cohortId, participantId);
		return ResponseEntity.noContent().build();
	}

}
