package org.alkimos.platform.web.problems;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem;
import org.alkimos.kernel.problems.ProblemType;

/** Problems as RFC 9457 problem details; each type has a URN and a title of its own. */
public final class ProblemDetails {

	private static final String TYPES = "urn:alkimos:problem:";

	private static final String ATTRIBUTE = ProblemType.class.getName();

	private ProblemDetails() {
	}

	static ProblemDetail of(Problem problem) {
		ProblemDetail detail = of(problem.type(), problem.getMessage());
		if (problem instanceof Problem.InvalidInput invalid) {
			detail.setProperty("errors",
					invalid.errors().stream().map((error) -> InvalidField.of(error, problem.type())).toList());
		}
		return detail;
	}

	public static ProblemDetail of(ProblemType type, String message) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(type.status()), message);
		detail.setType(uriOf(type));
		detail.setTitle(type.title());
		return detail;
	}

	/** Exception for a request that is refused before a module is called. */
	public static ErrorResponseException refusal(ProblemType type, String message, @Nullable Throwable cause) {
		ProblemDetail detail = of(type, message);
		return new ErrorResponseException(HttpStatusCode.valueOf(detail.getStatus()), detail, cause);
	}

	/** Refuses a request in a filter, where exceptions are not converted. */
	public static void send(HttpServletRequest request, HttpServletResponse response, ProblemType type, String message)
			throws IOException {
		request.setAttribute(ATTRIBUTE, of(type, message));
		response.sendError(type.status());
	}

	/** Returns the problem that a filter refused the request with, if any. */
	static @Nullable ProblemDetail sent(HttpServletRequest request) {
		return (ProblemDetail) request.getAttribute(ATTRIBUTE);
	}

	/** Adds the type of its status to a problem of the framework. */
	static void complete(ProblemDetail detail) {
		if (detail.getType() == null) {
			ProblemType type = typeOf(detail.getStatus());
			detail.setType(uriOf(type));
			detail.setTitle(type.title());
		}
	}

	/** Type of a problem of which nothing but the status is known. */
	static ProblemType typeOf(int status) {
		return switch (status) {
			case 401 -> WebProblem.UNAUTHORIZED;
			case 403 -> GeneralProblem.NOT_ALLOWED;
			case 404 -> GeneralProblem.NOT_FOUND;
			case 405 -> WebProblem.METHOD_NOT_ALLOWED;
			case 406 -> WebProblem.NOT_ACCEPTABLE;
			case 413 -> WebProblem.TOO_LARGE;
			case 415 -> WebProblem.UNSUPPORTED_MEDIA_TYPE;
			case 429 -> WebProblem.TOO_MANY_REQUESTS;
			case 503 -> WebProblem.UNAVAILABLE;
			default -> (status < 500) ? WebProblem.UNREADABLE : WebProblem.INTERNAL;
		};
	}

	static URI uriOf(ProblemType type) {
		return URI.create(TYPES + type.code());
	}

	/**
	 * Error of one field.
	 *
	 * @param field name of the input field
	 * @param type type of the error
	 * @param message what is wrong and what to do
	 */
	private record InvalidField(String field, URI type, String message) {

		static InvalidField of(Problem.FieldError error, ProblemType whole) {
			ProblemType type = error.type();
			return new InvalidField(error.field(), uriOf((type != null) ? type : whole), error.message());
		}

	}

}
