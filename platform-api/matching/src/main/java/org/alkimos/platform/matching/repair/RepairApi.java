package org.alkimos.platform.matching.repair;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
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

	@Operation(summary = "Get who is waiting for a pod, which pods need repair, and the available repairs")
	@GetMapping("/repair")
	RepairResource look(Actor actor, @PathVariable CohortId cohortId) {
		var report = this.repairs.look(actor, cohortId);
		return RepairResource.of(report, this.names.of(actor, report));
	}

	@Operation(summary = "Create a draft from one of the repairs; no one is notified")
	@ApiResponse(responseCode = "201", description = "Draft created; review and publish it like any run")
	@PostMapping("/repairs")
	ResponseEntity<MatchRunResource> draft(Actor actor, @PathVariable CohortId cohortId, @RequestBody Choice choice) {
		MatchRunId run = this.repairs.draft(actor, cohortId, choice.checkedMoved(), choice.checkedHash());
		return ResponseEntity.created(URI.create("/api/v1/match-runs/" + run.value()))
			.body(MatchRunResource.of(this.review.run(actor, run)));
	}

	/**
	 * The chosen repair.
	 *
	 * @param moved number of mentees it moves, as in the report
	 * @param inputHash input hash from the report; refused if something has changed since
	 */
	record Choice(@Nullable Integer moved, @Nullable String inputHash) {

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
