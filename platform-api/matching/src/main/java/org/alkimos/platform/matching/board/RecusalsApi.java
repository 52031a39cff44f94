package org.alkimos.platform.matching.board;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.review.Recusals;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/recusals")
@Tag(name = "Matching")
class RecusalsApi {

	private final Recusals recusals;

	RecusalsApi(Recusals recusals) {
		this.recusals = recusals;
	}

	@Operation(summary = "List the participants you recused yourself from")
	@GetMapping
	OwnRecusals read(Actor actor, @PathVariable CohortId cohortId) {
		return new OwnRecusals(List.copyOf(this.recusals.of(actor, cohortId)));
	}

	@Operation(summary = "Recuse yourself from a participant permanently; you cannot read their match or move them")
	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void recuse(Actor actor, @PathVariable CohortId cohortId, @RequestBody NewRecusal recusal) {
		PersonId person = recusal.personId();
		if (person == null) {
			throw new InvalidInput("personId", "Specify the person you are recusing yourself from.");
		}
		this.recusals.recuse(actor, cohortId, person);
	}

	/** The people the reader recused themselves from. */
	record OwnRecusals(List<PersonId> people) {
	}

	/** A person with whom the reader has a conflict of interest. */
	record NewRecusal(@Nullable PersonId personId) {
	}

}
