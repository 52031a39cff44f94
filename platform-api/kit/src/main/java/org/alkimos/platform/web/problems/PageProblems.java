package org.alkimos.platform.web.problems;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.kernel.problems.Problem;
import org.alkimos.platform.web.unsent.Written;

/** Converts problems to error pages with the reason and a link back. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageProblems {

	@ExceptionHandler
	ModelAndView problem(Problem problem, HttpServletRequest request) {
		ProblemDetail detail = ProblemDetails.of(problem);
		HttpStatusCode status = HttpStatusCode.valueOf(detail.getStatus());
		return switch (problem) {
			case Problem.NotFound p -> new ModelAndView("error/404", status);
			case Problem.NotAllowed p -> page("You don't have access to this", p.getMessage(), "/", status, request);
			case Problem.Conflict p ->
				page("You can't do that right now", p.getMessage(), backOf(request), status, request);
			case Problem.Stale p ->
				page("Someone else made a change first", p.getMessage(), backOf(request), status, request);
			case Problem.InvalidInput p -> page("Check what you entered",
					String.join(" ", p.errors().stream().map(Problem.FieldError::message).toList()), backOf(request),
					status, request);
		};
	}

	@ExceptionHandler
	ModelAndView stale(OptimisticLockingFailureException ex, HttpServletRequest request) {
		return page("Someone else made a change first", new Problem.Stale().getMessage(), backOf(request),
				HttpStatus.CONFLICT, request);
	}

	/**
	 * Two people did the same thing at the same moment; the first of them has done it.
	 */
	@ExceptionHandler({ DuplicateKeyException.class, PessimisticLockingFailureException.class })
	ModelAndView atOnce(Exception ex, HttpServletRequest request) {
		return page("Someone else did this at the same moment",
				"Your change wasn't saved. Go back, reload the page, and check whether it is still needed.",
				backOf(request), HttpStatus.CONFLICT, request);
	}

	private static ModelAndView page(String title, String detail, String back, HttpStatusCode status,
			HttpServletRequest request) {
		return new ModelAndView("error/problem",
				Map.of("title", title, "detail", detail, "back", back, "texts", Written.in(request).texts()), status);
	}

	/**
	 * Returns the path of the referring page; without host, to prevent open redirects.
	 */
	static String backOf(HttpServletRequest request) {
		@Nullable String referer = request.getHeader("Referer");
		try {
			@Nullable String path = (referer != null) ? java.net.URI.create(referer).getRawPath() : null;
			return (path != null && path.startsWith("/") && !path.startsWith("//")) ? path : "/";
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

}
