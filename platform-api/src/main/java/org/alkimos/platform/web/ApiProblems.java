package org.alkimos.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import org.alkimos.kernel.problems.Problem;

/** What went wrong, for machines. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> problem(Problem problem) {
		return answer(ProblemDetails.of(problem));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException ex) {
		return answer(ProblemDetails.of(new Problem.Stale()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> duplicate(DuplicateKeyException ex) {
		return answer(ProblemDetails.of(new Problem.Conflict("This exists already.")));
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			TransactionSystemException.class })
	ResponseEntity<ProblemDetail> away(Exception ex) {
		ProblemDetail detail = ProblemDetails.detail(HttpStatus.SERVICE_UNAVAILABLE, "unavailable",
				"The database cannot be reached. Try again in a few seconds.");
		return ResponseEntity.status(detail.getStatus())
			.header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER_SECONDS)
			.body(detail);
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
		return ResponseEntity.status(detail.getStatus()).body(detail);
	}

}
