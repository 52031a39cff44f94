package org.alkimos.platform.programs.roster;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.programs.roster.RosterImports;
import org.alkimos.programs.roster.RosterOutcome;
import org.alkimos.programs.roster.RosterUpload;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/roster-imports")
@Tag(name = "Cohorts")
class RosterImportsApi {

	private final RosterImports imports;

	private final RosterAdmission admission;

	RosterImportsApi(RosterImports imports, RosterAdmission admission) {
		this.imports = imports;
		this.admission = admission;
	}

	@Operation(summary = "Import people, and training dates for enrolled mentors, from CSV files; skip invalid rows")
	@ApiResponse(responseCode = "200", description = "A preview, or no one could be enrolled")
	@ApiResponse(responseCode = "201", description = "People were enrolled")
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<RosterReport> bring(Actor actor, @PathVariable CohortId cohortId,
			@Parameter(description = "CSV file of mentees") @RequestPart(
					required = false) @Nullable MultipartFile mentees,
			@Parameter(description = "CSV file of mentors") @RequestPart(
					required = false) @Nullable MultipartFile mentors,
			@Parameter(description = "Return a preview without saving anything") @RequestParam(
					defaultValue = "false") boolean preview,
			@Parameter(description = "Enroll no one if any row is invalid") @RequestParam(
					defaultValue = "false") boolean onlyIfFaultless) {
		RosterUpload upload = RosterFiles.of(mentees, mentors);
		if (preview) {
			var roster = this.imports.read(actor, cohortId, upload);
			return ResponseEntity.ok(RosterReport.of(cohortId, true, roster, 0, roster.newTrainings()));
		}
		RosterOutcome outcome = this.admission.admit(actor, cohortId, upload, onlyIfFaultless);
		var report = RosterReport.of(cohortId, false, outcome.roster(), outcome.enrolled(), outcome.trainings());
		return (outcome.enrolled() == 0) ? ResponseEntity.ok(report)
				: ResponseEntity.created(URI.create("/api/v1/cohorts/" + cohortId.value() + "/participants"))
					.body(report);
	}

}
