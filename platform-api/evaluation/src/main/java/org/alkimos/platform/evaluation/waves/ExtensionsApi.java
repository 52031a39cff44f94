package org.alkimos.platform.evaluation.waves;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
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
class ExtensionsApi {

	private final Extensions extensions;

	ExtensionsApi(Extensions extensions) {
		this.extensions = extensions;
	}

	@Operation(summary = "Extend the response deadline for a pod that continues longer")
	@PutMapping("/api/v1/cohorts/{cohortId}/pods/{podId}/extension")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void extend(Actor actor, @PathVariable CohortId cohortId, @PathVariable PodId podId,
			@Valid @RequestBody LastDay day) {
		this.extensions.extend(actor, cohortId, podId, day.until());
	}

	/** Request body with the new deadline. */
	record LastDay(@NotNull LocalDate until) {
	}

}
