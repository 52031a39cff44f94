package org.alkimos.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.platform.web.problems.ProblemDetails;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * Entity tags: the version of the aggregate, then a digest of the body, such as
 * {@code "3-2jmj7l5rSw0yVb_vlWAYkK"}. The digest changes with everything the body shows,
 * also with what the version does not count, such as names, signatures, or the language.
 * For a change, only the version matters.
 */
public final class ETags {

	/** Length of the digest, in bytes. */
	private static final int DIGEST = 16;

	private ETags() {
	}

	/** Returns 200 with the body and its entity tag. */
	public static <T> ResponseEntity<T> ok(int version, T body) {
		return ResponseEntity.ok().eTag(of(version, body)).body(body);
	}

	/** Returns the entity tag of a body, with quotes. */
	public static String of(int version, Object body) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] hash = digest.digest(JsonMapper.shared().writeValueAsBytes(body));
			String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, DIGEST));
			return "\"" + version + "-" + text + "\"";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
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
			String tag = ifMatch.replaceFirst("^W/", "").replace("\"", "").strip();
			int end = tag.indexOf('-', 1);
			return Integer.parseInt((end > 0) ? tag.substring(0, end) : tag);
		}
		catch (NumberFormatException ex) {
			throw new Stale();
		}
	}

}
