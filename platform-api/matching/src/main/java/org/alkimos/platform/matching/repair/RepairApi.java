package org.alkimos.platform.matching.repair;

import java.net.URI;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.repair.Repairs;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.platform.matching.MatchNames;
import org.alkimos.platform.matching.MatchRunResource;
import org.alkimos.platform.web.AnswersWith;

/** Repairs of the published pods of a cohort. */
@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}")
@Tag(name = "Matching")
class RepairApi {

	private final Repairs repairs;

	private final MatchReview review;

	private final MatchNames names;

	RepairApi(Repairs repairs, MatchReview review, MatchNames names) {
		this.repairs = repairs;
		this.review = review;
		this.names = names;
	}

	/**
	 * Gets who waits for a pod and the possible repairs. For program managers. Computed
	 * for the current state of the cohort; the same state gives the same report. Audited
	 * as a read of the waiting mentees' records. Fails if no pods have been published,
	 * the cohort is closed, or it has more than 5,000 participants, including those who
	 * left.
	 * @param cohortId ID of the cohort
	 * @return the waiting mentees, the pods that need repair, and the possible repairs
	 */
	@GetMapping("/repair")
	RepairResource getRepairReport(Actor actor, @PathVariable CohortId cohortId) {
		var report = this.repairs.look(actor, cohortId);
		return RepairResource.of(report, this.names.of(actor, report));
	}

	/**
	 * Drafts one of the repairs of a report. For program managers. Review and publish the
	 * draft like that of any run; no one is notified before. An earlier repair draft of
	 * the cohort is discarded. Fails if the cohort has changed since the report, or if
	 * the report has no such repair. With an Idempotency-Key header, a repeated request
	 * creates no second draft.
	 * @param cohortId ID of the cohort
	 * @param choice the repair, and the report it was chosen from
	 * @return the repair run, whose draft is ready; without measures and pods
	 */
	@ApiResponse(responseCode = "201", description = "Draft created; review and publish it like any run")
	@PostMapping("/repairs")
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<MatchRunResource> draftRepair(Actor actor, @PathVariable CohortId cohortId,
			@RequestBody ChosenRepair choice) {
		MatchRunId run = this.repairs.draft(actor, cohortId, choice.checkedMoved(), choice.checkedHash());
		return ResponseEntity.created(URI.create("/api/v1/match-runs/" + run.value()))
			.body(MatchRunResource.of(this.review.run(actor, run)));
	}

	/**
	 * The chosen repair.
	 *
	 * @param moved number of mentees it moves, as in the report; required
	 * @param inputHash input hash of the report; required; fails if the cohort has
	 * changed since
	 */
	record ChosenRepair(@Nullable Integer moved, @Nullable String inputHash) {

		int checkedMoved() {
			new FieldErrors().rejectIf(this.moved == null, "moved", "Specify how many mentees the repair moves.")
				.throwIfAny();
			return (this.moved != null) ? this.moved : 0;
		}

		String checkedHash() {
			new FieldErrors()
				.rejectIf(this.inputHash == null, "inputHash", "Specify which report the repair was chosen from.")
				.throwIfAny();
			return (this.inputHash != null) ? this.inputHash : "";
		}

	}

}
