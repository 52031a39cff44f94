package org.alkimos.platform.evaluation.waves;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.Extensions;
import org.alkimos.kernel.tenancy.Actor;

/** API for extending the deadlines of pods that continue longer. */
@RestController
@Tag(name = "Assessments")
class ExtensionsApi {

	private final Extensions extensions;

	ExtensionsApi(Extensions extensions) {
		this.extensions = extensions;
	}

	/**
	 * Extends the response deadline of a pod. Only program managers may call it, for a
	 * pod that continues longer than the others. The deadline applies to unsubmitted
	 * forms in open waves and to later waves, unless the wave itself is due later.
	 * Repeating the request has no further effect.
	 * @param cohortId ID of the cohort
	 * @param podId ID of a pod of the cohort
	 * @param day new deadline
	 */
	@PutMapping("/api/v1/cohorts/{cohortId}/pods/{podId}/extension")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void extendPodDeadline(Actor actor, @PathVariable CohortId cohortId, @PathVariable PodId podId,
			@Valid @RequestBody LastDay day) {
		this.extensions.extend(actor, cohortId, podId, day.until());
	}

	/**
	 * Request body with the new deadline.
	 *
	 * @param until last day to answer, after today in the cohort's time zone and before
	 * the year 2200
	 */
	record LastDay(@NotNull LocalDate until) {
	}

}
