package org.alkimos.platform.web.problems;

import java.util.stream.Collectors;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DatabindException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import org.alkimos.kernel.problems.Problem;

/** Converts exceptions of the API to problem details. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

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
		return answer(ProblemDetails.of(WebProblem.ALREADY_EXISTS, "This already exists."));
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			TransactionSystemException.class })
	ResponseEntity<ProblemDetail> away(Exception ex) {
		ProblemDetail detail = ProblemDetails.of(WebProblem.UNAVAILABLE,
				"The database can't be reached. Try again in a few seconds.");
		return ResponseEntity.status(detail.getStatus())
			.header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER_SECONDS)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(detail);
	}

	/** Names the invalid field; parser messages are not exposed to clients. */
	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String message = (ex.getCause() instanceof DatabindException cause && !cause.getPath().isEmpty())
				? "The value of " + pathOf(cause) + " has the wrong type or isn't a known value."
				: "Send a JSON body as described.";
		return handleExceptionInternal(ex, ProblemDetails.of(WebProblem.UNREADABLE_BODY, message), headers, status,
				request);
	}

	private static String pathOf(DatabindException cause) {
		return cause.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : "[" + step.getIndex() + "]")
			.collect(Collectors.joining("."));
	}

	/** Returns problem details with a type, whatever the Accept header says. */
	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (body instanceof ProblemDetail detail) {
			ProblemDetails.complete(detail);
		}
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(body);
	}

	@ExceptionHandler({ RequestRejectedException.class, InvalidParameterException.class })
	ResponseEntity<ProblemDetail> unreadable(RuntimeException ex) {
		return answer(ProblemDetails.of(WebProblem.UNREADABLE, "A parameter contains characters that aren't allowed."));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> failed(Exception ex) {
		if (DatabaseAway.isAway(ex)) {
			return away(ex);
		}
		LOG.error("A request failed", ex);
		return answer(
				ProblemDetails.of(WebProblem.INTERNAL, "Something went wrong on our side. Try again in a minute."));
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

}
