package org.alkimos.platform.programs.program;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

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
import org.alkimos.platform.web.AnswersWith;
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

	/**
	 * Lists the institution's programs. For program managers and evaluators. Programs
	 * come in the order in which they were opened, one page at a time.
	 * @param cursor value of next on the previous page; omit it for the first page
	 * @param limit items per page, from 1 to 200; 50 if omitted
	 * @return one page of programs
	 */
	@GetMapping
	CursorPage<ProgramResource> listPrograms(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage
			.of(cursor, limit, (after, size) -> this.programs.list(actor, after.map(ProgramId::new).orElse(null), size),
					ProgramView::program)
			.map(ProgramMapper.INSTANCE::resource);
	}

	/**
	 * Opens a new program. For program managers. A name that another program of the
	 * institution has, in whatever case, is refused with 422. Name and description cannot
	 * be changed later.
	 * @param wanted name and description of the program
	 * @return the new program; the Location header holds its address
	 */
	@ApiResponse(responseCode = "201", description = "Created")
	@PostMapping
	@AnswersWith({ AnswersWith.ETAG, AnswersWith.LOCATION })
	ResponseEntity<ProgramResource> openProgram(Actor actor, @RequestBody NewProgram wanted) {
		ProgramView opened = this.programs.get(actor, this.programs.open(actor, wanted));
		return ResponseEntity.created(URI.create("/api/v1/programs/" + opened.program().value()))
			.eTag("\"" + opened.version() + "\"")
			.body(ProgramMapper.INSTANCE.resource(opened));
	}

	/**
	 * Gets a program. For program managers and evaluators.
	 * @param programId ID of the program
	 * @return the program, with the number of its cohorts
	 */
	@GetMapping("/{programId}")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<ProgramResource> getProgram(Actor actor, @PathVariable ProgramId programId) {
		ProgramView view = this.programs.get(actor, programId);
		return ETags.ok(view.version(), ProgramMapper.INSTANCE.resource(view));
	}

	/**
	 * Lists the cohorts of a program. For program managers and evaluators. Cohorts come
	 * in the order in which they were opened, including closed ones, one page at a time.
	 * Counts of people and pods are left out: get a single cohort to read them.
	 * @param programId ID of the program
	 * @param cursor value of next on the previous page; omit it for the first page
	 * @param limit items per page, from 1 to 200; 50 if omitted
	 * @return one page of cohorts
	 */
	@GetMapping("/{programId}/cohorts")
	CursorPage<CohortResource> listCohorts(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage
			.of(cursor, limit, (after, size) -> this.cohorts.ofProgram(actor, programId, idOf(after), size),
					CohortView::cohort)
			.map((cohort) -> CohortResource.of(cohort, null));
	}

	/**
	 * Opens a new cohort in a program. For program managers. A name that another cohort
	 * of the program has, in whatever case, is refused with 422, as are dates out of
	 * order. Calendar and pod rules cannot be changed later.
	 * @param programId ID of the program
	 * @param wanted name, calendar, and pod rules of the cohort
	 * @return the new cohort; the Location header holds its address
	 */
	@ApiResponse(responseCode = "201", description = "Created")
	@PostMapping("/{programId}/cohorts")
	@AnswersWith({ AnswersWith.ETAG, AnswersWith.LOCATION })
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
