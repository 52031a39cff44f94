package org.alkimos.platform.programs.roster;

import java.net.URI;

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
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.programs.roster.RosterOutcome;
import org.alkimos.programs.roster.RosterUpload;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/roster-imports")
@Tag(name = "Cohorts")
class RosterImportsApi {

	private final RosterAdmission admission;

	RosterImportsApi(RosterAdmission admission) {
		this.admission = admission;
	}

	/**
	 * Imports a roster of mentees, mentors, or both. For program managers. People in
	 * valid rows become members of the institution and are enrolled; rows with errors are
	 * skipped, and an unreadable file is an error in the report. People who are or were
	 * in the cohort only get new mentor training dates, so an import can be repeated.
	 * Fails with 422 without a file, and with 409 if it would enroll people in a closed
	 * cohort. API clients need the right WRITE_ROSTER.
	 * @param cohortId ID of the cohort
	 * @param mentees CSV file of mentees in UTF-8, at most 2 MB and 5,000 rows, with the
	 * columns external_id, given_name, family_name, email, institution, department,
	 * field, rank, years_since_degree, needs_ranked, availability, modality,
	 * scientific_mentor, preferred_mentors, and avoid in any order
	 * @param mentors CSV file of mentors in UTF-8, at most 2 MB and 5,000 rows, with the
	 * columns external_id, given_name, family_name, email, institution, department,
	 * field, rank, offers, pod_capacity, availability, modality, mentor_training_date,
	 * direct_reports, and avoid in any order
	 * @param preview whether to check the files only and save nothing
	 * @param onlyIfFaultless whether to save nothing if any row has an error
	 * @return the valid rows, errors, and warnings
	 */
	@ApiResponse(responseCode = "200", description = "A preview, or no one could be enrolled")
	@ApiResponse(responseCode = "201", description = "People were enrolled")
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<RosterReport> importRoster(Actor actor, @PathVariable CohortId cohortId,
			@RequestPart(required = false) @Nullable MultipartFile mentees,
			@RequestPart(required = false) @Nullable MultipartFile mentors,
			@RequestParam(defaultValue = "false") boolean preview,
			@RequestParam(defaultValue = "false") boolean onlyIfFaultless) {
		RosterUpload upload = RosterFiles.of(mentees, mentors);
		if (preview) {
			var roster = this.admission.read(actor, cohortId, upload);
			return ResponseEntity.ok(RosterReport.of(cohortId, true, roster, 0, roster.newTrainings()));
		}
		RosterOutcome outcome = this.admission.admit(actor, cohortId, upload, onlyIfFaultless);
		var report = RosterReport.of(cohortId, false, outcome.roster(), outcome.enrolled(), outcome.trainings());
		return (outcome.enrolled() == 0) ? ResponseEntity.ok(report)
				: ResponseEntity.created(URI.create("/api/v1/cohorts/" + cohortId.value() + "/participants"))
					.body(report);
	}

}
