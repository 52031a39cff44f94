package org.alkimos.platform.web.problems;

import java.time.Duration;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.problems.Problem.NotFound;

@RestController
@RequestMapping("/api/v1/problems")
@Tag(name = "Problems")
class ProblemsApi {

	/**
	 * Gets a problem type by its code, which is the last part of the type in an error
	 * response. For everyone, without a token. Any API client may call this.
	 * @param problemCode code of the type, such as cohort-closed
	 * @return the type with its cause and remedy
	 */
	@GetMapping("/{problemCode}")
	@SecurityRequirements
	ResponseEntity<DescribedProblem> getProblem(@PathVariable String problemCode) {
		DescribedProblem type = ProblemTypes.of(problemCode).orElseThrow(NotFound::new);
		return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic()).body(type);
	}

}
