package org.alkimos.platform.web;

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

/** What went wrong outside of any page or API method, in its caller's language. */
@Controller
@Hidden
class Failures implements ErrorController {

	private static final Map<HttpStatus, String[]> WORDS = Map.of(HttpStatus.BAD_REQUEST,
			new String[] { "That could not be read",
					"The address or what was sent with it holds signs that are not taken here." },
			HttpStatus.METHOD_NOT_ALLOWED,
			new String[] { "That cannot be done here", "This address takes another kind of request." },
			HttpStatus.CONTENT_TOO_LARGE, new String[] { "That is too large", "Send less at once, in several parts." },
			HttpStatus.UNPROCESSABLE_CONTENT,
			new String[] { "That cannot be used", "This Idempotency-Key was used for another request." },
			HttpStatus.UNSUPPORTED_MEDIA_TYPE,
			new String[] { "That could not be read", "This address takes another kind of content." },
			HttpStatus.TOO_MANY_REQUESTS,
			new String[] { "One moment, please",
					"More was asked from here than is answered at once. Wait a few seconds and try again." },
			HttpStatus.SERVICE_UNAVAILABLE,
			new String[] { "Not now", "A part of the system cannot be reached. Try again in a few seconds." });

	@RequestMapping("${server.error.path:${error.path:/error}}")
	Object tell(HttpServletRequest request) {
		return answer(statusOf(request), String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
	}

	/** A problem for the API, a page for people. */
	static Object answer(HttpStatus status, String address) {
		return address.startsWith("/api/") ? problem(status) : page(status);
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status) {
		ProblemDetail detail = ProblemDetails.detail(status, ProblemDetails.typeOf(status), detailOf(status));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
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
			case NOT_FOUND -> "There is nothing here, or it is not yours to see.";
			case FORBIDDEN -> "This is not open to you.";
			default -> status.is5xxServerError() ? "Something went wrong on our side. Try again in a minute."
					: "This request cannot be answered.";
		};
	}

	/** Asked for by itself, this address is one where nothing is. */
	private static HttpStatus statusOf(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
