package org.alkimos.platform.matching.board;

import java.util.List;

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
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.review.Recusals;

/** The recusals of the caller in a cohort. */
@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/recusals")
@Tag(name = "Matching")
class RecusalsApi {

	private final Recusals recusals;

	RecusalsApi(Recusals recusals) {
		this.recusals = recusals;
	}

	/**
	 * Lists the participants the caller is recused from. For program managers. Recusals
	 * of others are not listed.
	 * @param cohortId ID of the cohort
	 * @return the people, in the order of the recusals; empty if there are none
	 */
	@GetMapping
	OwnRecusals listRecusals(Actor actor, @PathVariable CohortId cohortId) {
		return new OwnRecusals(List.copyOf(this.recusals.list(actor, cohortId)));
	}

	/**
	 * Recuses the caller from a participant of a cohort. For program managers. From then
	 * on, the caller can no longer read why the person is placed where they are, or move
	 * them. A recusal is permanent. Fails if the person is not a participant of the
	 * cohort or the caller is already recused from them.
	 * @param cohortId ID of the cohort
	 * @param recusal the participant
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void recuseFromParticipant(Actor actor, @PathVariable CohortId cohortId, @RequestBody NewRecusal recusal) {
		PersonId person = recusal.personId();
		if (person == null) {
			throw new InvalidInput(GeneralProblem.REQUIRED_FIELD, "personId",
					"Specify the person you are recusing yourself from.");
		}
		this.recusals.recuse(actor, cohortId, person);
	}

	/**
	 * The people the caller is recused from.
	 *
	 * @param people their IDs, in the order of the recusals
	 */
	record OwnRecusals(List<PersonId> people) {
	}

	/**
	 * A participant with whom the caller has a conflict of interest.
	 *
	 * @param personId ID of the participant; required
	 */
	record NewRecusal(@Nullable PersonId personId) {
	}

}
