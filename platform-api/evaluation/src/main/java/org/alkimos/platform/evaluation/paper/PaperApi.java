package org.alkimos.platform.evaluation.paper;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.PaperDesk;
import org.alkimos.evaluation.paper.PaperAnswers;
import org.alkimos.kernel.tenancy.Actor;

/** API for entering paper responses from a file. */
@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}/waves/{waveId}/paper-answers")
@Tag(name = "Assessments")
class PaperApi {

	private final PaperDesk desk;

	PaperApi(PaperDesk desk) {
		this.desk = desk;
	}

	/**
	 * Enters paper responses from a CSV file. Only evaluators who are not program
	 * managers may call it, while the wave is open. Valid rows are entered as submitted
	 * forms; invalid rows are reported and skipped. Fails with 409 if the wave is not
	 * open. Fails with 422 if the file cannot be read, or if no row is valid and the
	 * request is not a preview.
	 * @param cohortId ID of the cohort
	 * @param waveId ID of a wave of the cohort
	 * @param answers CSV file in UTF-8, up to 500,000 bytes, with the columns
	 * {@code sheet}, {@code for_evaluation}, {@code for_research} (yes or no), and one
	 * for each question
	 * @param preview whether to validate the file without saving anything
	 * @return the valid rows, and the errors in other rows
	 */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	PaperAnswers enterPaperAnswers(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId,
			@RequestPart(required = false) @Nullable MultipartFile answers,
			@RequestParam(defaultValue = "false") boolean preview) {
		byte[] content = PaperFiles.content(answers);
		return preview ? this.desk.read(actor, cohortId, waveId, content)
				: this.desk.enter(actor, cohortId, waveId, content);
	}

}
