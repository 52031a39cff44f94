package org.alkimos.platform.web.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import org.alkimos.platform.web.problems.ProblemDetails;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * Response to a request with an Idempotency-Key, as it is sent again.
 *
 * @param cacheControl header of a response that contains a secret, otherwise null
 * @param settled whether the first request is long over, so that this is no double press
 */
record StoredAnswer(String requestHash, int status, @Nullable String contentType, @Nullable String location,
		@Nullable String etag, byte[] body, @Nullable String cacheControl, boolean settled) {

	StoredAnswer secret(byte[] readable) {
		return new StoredAnswer(this.requestHash, this.status, this.contentType, this.location, this.etag, readable,
				IdempotentAnswers.NO_STORE, this.settled);
	}

	void writeTo(RepeatableRequest request, HttpServletResponse response) {
		try {
			if (!this.requestHash.equals(request.fingerprint())) {
				ProblemDetails.send(request, response, WebProblem.IDEMPOTENCY_KEY_REUSED,
						"This Idempotency-Key was used for another request.");
				return;
			}
			set(response, HttpHeaders.CACHE_CONTROL, this.cacheControl);
			writeTo(response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the request that claimed the key has not ended yet. */
	boolean isPending() {
		return this.status == 0;
	}

	void writeTo(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setContentType(this.contentType);
		set(response, HttpHeaders.LOCATION, this.location);
		set(response, HttpHeaders.ETAG, this.etag);
		response.getOutputStream().write(this.body);
	}

	private static void set(HttpServletResponse response, String header, @Nullable String value) {
		if (value != null) {
			response.setHeader(header, value);
		}
	}

}
