package org.alkimos.platform.web.problems;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import org.alkimos.kernel.problems.Problem;

/** Business problems as RFC 9457 problem details with stable types. */
public final class ProblemDetails {

	private static final String TYPES = "urn:alkimos:problem:";

	private ProblemDetails() {
	}

	static ProblemDetail of(Problem problem) {
		return switch (problem) {
			case Problem.NotFound p -> detail(HttpStatus.NOT_FOUND, "not-found", p.getMessage());
			case Problem.NotAllowed p -> detail(HttpStatus.FORBIDDEN, "not-allowed", p.getMessage());
			case Problem.Conflict p -> detail(HttpStatus.CONFLICT, "conflict", p.getMessage());
			case Problem.Stale p -> detail(HttpStatus.PRECONDITION_FAILED, "stale", p.getMessage());
			case Problem.InvalidInput p -> {
				ProblemDetail detail = detail(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", p.getMessage());
				detail.setProperty("errors", p.errors());
				yield detail;
			}
		};
	}

	/** Type suffix for problems that carry no information beyond the HTTP status. */
	static String typeOf(HttpStatus status) {
		return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
	}

	public static ProblemDetail detail(HttpStatus status, String type, String message) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, message);
		detail.setType(URI.create(TYPES + type));
		detail.setTitle(status.getReasonPhrase());
		return detail;
	}

}
