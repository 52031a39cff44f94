package org.alkimos.platform.programs.program;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.programs.cohort.CohortResource;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.NewCohort;
import org.alkimos.programs.NewProgram;
import org.alkimos.programs.ProgramView;
import org.alkimos.programs.Programs;

@RestController
@RequestMapping("/api/v1/programs")
@Tag(name = "Programs")
class ProgramsApi {

	private final Programs programs;

	private final Cohorts cohorts;

	ProgramsApi(Programs programs, Cohorts cohorts) {
		this.programs = programs;
		this.cohorts = cohorts;
	}

	@Operation(summary = "List the institution's programs")
	@GetMapping
	CursorPage<ProgramResource> list(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage
			.of(cursor, limit, (after, size) -> this.programs.list(actor, after.map(ProgramId::new).orElse(null), size),
					ProgramView::program)
			.map(ProgramMapper.INSTANCE::resource);
	}

	@Operation(summary = "Create a program")
	@ApiResponse(responseCode = "201", description = "Created")
	@PostMapping
	ResponseEntity<ProgramResource> open(Actor actor, @RequestBody NewProgram wanted) {
		ProgramView opened = this.programs.get(actor, this.programs.open(actor, wanted));
		return ResponseEntity.created(URI.create("/api/v1/programs/" + opened.program().value()))
			.eTag("\"" + opened.version() + "\"")
			.body(ProgramMapper.INSTANCE.resource(opened));
	}

	@Operation(summary = "Get a program")
	@GetMapping("/{programId}")
	ResponseEntity<ProgramResource> read(Actor actor, @PathVariable ProgramId programId) {
		ProgramView view = this.programs.get(actor, programId);
		return ETags.ok(view.version(), ProgramMapper.INSTANCE.resource(view));
	}

	@Operation(summary = "List the cohorts of a program")
	@GetMapping("/{programId}/cohorts")
	CursorPage<CohortResource> cohorts(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage
			.of(cursor, limit, (after, size) -> this.cohorts.ofProgram(actor, programId, idOf(after), size),
					CohortView::cohort)
			.map((cohort) -> CohortResource.of(cohort, null));
	}

	@Operation(summary = "Create a cohort with its calendar and pod rules")
	@ApiResponse(responseCode = "201", description = "Created")
	@PostMapping("/{programId}/cohorts")
	ResponseEntity<CohortResource> openCohort(Actor actor, @PathVariable ProgramId programId,
			@RequestBody NewCohort wanted) {
		CohortView opened = this.cohorts.get(actor, this.cohorts.open(actor, programId, wanted));
		return ResponseEntity.created(URI.create("/api/v1/cohorts/" + opened.cohort().value()))
			.eTag("\"" + opened.version() + "\"")
			.body(CohortResource.of(opened, this.cohorts.numbers(actor, opened.cohort())));
	}

	private static @Nullable CohortId idOf(Optional<UUID> after) {
		return after.map(CohortId::new).orElse(null);
	}

}
