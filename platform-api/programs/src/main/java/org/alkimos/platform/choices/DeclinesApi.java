package org.alkimos.platform.choices;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/declines")
@Tag(name = "Choices")
class DeclinesApi {

	private final DeclineReader reader;

	DeclinesApi(DeclineReader reader) {
		this.reader = reader;
	}

	/**
	 * Lists the declined mentees of a cohort. For program managers, without declines by
	 * or of people they are recused from. All declines come at once, oldest first. Each
	 * request is recorded in the audit log as a view of every mentor's record.
	 * @param cohortId ID of the cohort
	 * @return the declines with their reasons
	 */
	@GetMapping
	DeclineList listDeclines(Actor actor, @PathVariable CohortId cohortId) {
		return new DeclineList(this.reader.read(actor, cohortId));
	}

	/**
	 * Declines of a cohort, without those about people the caller is recused from.
	 *
	 * @param items declines, oldest first
	 */
	record DeclineList(List<DeclineReader.Line> items) {
	}

}
