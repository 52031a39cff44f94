package org.alkimos.platform.web.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.problems.ProblemDetails;
import org.alkimos.platform.web.problems.WebProblem;

/** Stored responses to requests with an Idempotency-Key, per person. */
@Component
class IdempotentAnswers {

	private final JdbcClient jdbc;

	IdempotentAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Claims the key, waiting for a concurrent request that holds it; returns the earlier
	 * response if there is one.
	 */
	Optional<Answer> claim(Actor actor, String key, String fingerprint) {
		int claimed = this.jdbc.sql("""
				insert into kernel.idempotent_answer (person_id, key, request_hash, status, body)
				values (?, ?, ?, 0, '') on conflict do nothing""")
			.params(actor.person().value(), key, fingerprint)
			.update();
		if (claimed == 1) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select request_hash, status, content_type, location, body from kernel.idempotent_answer
				where person_id = ? and key = ?""").params(actor.person().value(), key).query(Answer.class).optional();
	}

	void keep(Actor actor, String key, ContentCachingResponseWrapper response) {
		this.jdbc.sql("""
				update kernel.idempotent_answer
				set status = :status, content_type = :type, location = :location, body = :body
				where person_id = :person and key = :key""")
			.param("status", response.getStatus())
			.param("type", response.getContentType())
			.param("location", response.getHeader(HttpHeaders.LOCATION))
			.param("body", response.getContentAsByteArray())
			.param("person", actor.person().value())
			.param("key", key)
			.update();
	}

	/** Deletes the bodies of stored responses; the rest is kept. */
	void forgetTexts() {
		this.jdbc.sql("update kernel.idempotent_answer set body = '' where length(body) > 0").update();
	}

	record Answer(String requestHash, int status, @Nullable String contentType, @Nullable String location,
			byte[] body) {

		void writeTo(RepeatableRequest request, HttpServletResponse response) {
			try {
				if (!this.requestHash.equals(request.fingerprint())) {
					ProblemDetails.send(request, response, WebProblem.IDEMPOTENCY_KEY_REUSED,
							"This Idempotency-Key was used for another request.");
					return;
				}
				response.setStatus(this.status);
				response.setContentType(this.contentType);
				if (this.location != null) {
					response.setHeader(HttpHeaders.LOCATION, this.location);
				}
				response.getOutputStream().write(this.body);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
