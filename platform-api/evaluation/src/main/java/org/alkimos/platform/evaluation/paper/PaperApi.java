package org.alkimos.platform.evaluation.paper;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
class PaperApi {

	private final PaperDesk desk;

	PaperApi(PaperDesk desk) {
		this.desk = desk;
	}

	@Operation(summary = "Enter paper responses from CSV; invalid rows are reported and skipped")
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	PaperAnswers enter(Actor actor, @PathVariable CohortId cohortId, @PathVariable WaveId waveId, @Parameter(
			description = "CSV of sheet, for_evaluation, for_research (yes or no), and a column for each question") @RequestPart(
					required = false) @Nullable MultipartFile answers,
			@Parameter(description = "Validate the file without saving anything") @RequestParam(
					defaultValue = "false") boolean preview) {
		byte[] content = PaperFiles.content(answers);
		return preview ? this.desk.read(actor, cohortId, waveId, content)
				: this.desk.enter(actor, cohortId, waveId, content);
	}

}
