package org.alkimos.platform.web;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.platform.web.problems.ProblemDetails;
import org.alkimos.platform.web.problems.WebProblem;

/** Converts versions of aggregates to and from entity tags. */
public final class ETags {

	private ETags() {
	}

	/** Returns 200 with the version as entity tag. */
	public static <T> ResponseEntity<T> ok(int version, T body) {
		return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
	}

	/**
	 * Returns the version a client last read, from its If-Match header.
	 * @throws ErrorResponseException 428 if the header is absent
	 * @throws Stale if the value is not a valid version
	 */
	public static int required(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw ProblemDetails.refusal(WebProblem.PRECONDITION_REQUIRED,
					"Send the ETag you last read as If-Match, so that no one's changes are lost.", null);
		}
		try {
			return Integer.parseInt(ifMatch.replaceFirst("^W/", "").replace("\"", "").strip());
		}
		catch (NumberFormatException ex) {
			throw new Stale();
		}
	}

}
