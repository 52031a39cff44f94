package org.alkimos.platform.choices;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
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

	@Operation(summary = "List declined mentees with mentors and reasons, except people you are recused from")
	@GetMapping
	DeclineList read(Actor actor, @PathVariable CohortId cohortId) {
		return new DeclineList(this.reader.read(actor, cohortId));
	}

	/** All declines of a cohort. */
	record DeclineList(List<DeclineReader.Line> items) {
	}

}
