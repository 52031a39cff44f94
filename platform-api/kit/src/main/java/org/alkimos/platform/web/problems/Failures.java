package org.alkimos.platform.web.problems;

import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.platform.web.unsent.Unsent;

/**
 * Error responses for failures outside controllers: a page for people, problem details
 * for the API.
 */
@Controller
@Hidden
class Failures implements ErrorController {

	private static final Map<HttpStatus, String[]> WORDS = Map.of(HttpStatus.BAD_REQUEST,
			new String[] { "Request can't be read",
					"The address or the data sent with it contains characters that aren't allowed." },
			HttpStatus.METHOD_NOT_ALLOWED,
			new String[] { "Not allowed here", "This address doesn't accept this type of request." },
			HttpStatus.CONTENT_TOO_LARGE, new String[] { "Too large", "Split it and send the parts one at a time." },
			HttpStatus.UNSUPPORTED_MEDIA_TYPE,
			new String[] { "Request can't be read", "This address doesn't accept this type of content." },
			HttpStatus.TOO_MANY_REQUESTS, new String[] { "Too many requests", "Wait a few seconds and try again." },
			HttpStatus.SERVICE_UNAVAILABLE, new String[] { "Temporarily unavailable",
					"Part of the system can't be reached. Try again in a few seconds." });

	@RequestMapping("${server.error.path:${error.path:/error}}")
	Object tell(HttpServletRequest request) {
		Unsent unsent = Unsent.sent(request);
		if (unsent != null) {
			return new ModelAndView("error/unsent", Map.of("unsent", unsent, "back", PageProblems.backOf(request)),
					statusOf(request));
		}
		ProblemDetail sent = ProblemDetails.sent(request);
		return (sent != null) ? problem(sent)
				: answer(statusOf(request), String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
	}

	/** Returns problem details for the API and a page for people. */
	static Object answer(HttpStatus status, String address) {
		return address.startsWith("/api/") ? problem(status) : page(status);
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, detailOf(status));
		ProblemDetails.complete(detail);
		return problem(detail);
	}

	private static ResponseEntity<ProblemDetail> problem(ProblemDetail detail) {
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private static ModelAndView page(HttpStatus status) {
		if (status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND
				|| status == HttpStatus.INTERNAL_SERVER_ERROR) {
			return new ModelAndView("error/" + status.value(), status);
		}
		String @Nullable [] words = WORDS.get(status);
		return new ModelAndView("error/problem", Map.of("title", (words != null) ? words[0] : status.getReasonPhrase(),
				"detail", detailOf(status), "back", "/"), status);
	}

	private static String detailOf(HttpStatus status) {
		String @Nullable [] words = WORDS.get(status);
		if (words != null) {
			return words[1];
		}
		return switch (status) {
			case NOT_FOUND -> "This doesn't exist, or you don't have access to it.";
			case FORBIDDEN -> "You don't have access to this.";
			default -> status.is5xxServerError() ? "Something went wrong on our side. Try again in a minute."
					: "This request can't be processed.";
		};
	}

	/** A direct request of the error path is answered with 404. */
	private static HttpStatus statusOf(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
