package org.alkimos.platform.web.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.alkimos.kernel.encryption.Encryption;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.problems.ProblemDetails;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * Stored responses to requests with an Idempotency-Key, per person. A response that says
 * {@code Cache-Control: no-store} contains a secret and is stored encrypted.
 */
@Component
class IdempotentAnswers {

	private static final Logger log = LoggerFactory.getLogger(IdempotentAnswers.class);

	private static final String NO_STORE = "no-store";

	private final JdbcClient jdbc;

	private final Encryption encryption;

	IdempotentAnswers(JdbcClient jdbc, Encryption encryption) {
		this.jdbc = jdbc;
		this.encryption = encryption;
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
				where person_id = ? and key = ?""")
			.params(actor.person().value(), key)
			.query(Answer.class)
			.optional()
			.map((answer) -> answer.with(readable(answer.body(), context(actor, key))));
	}

	void keep(Actor actor, String key, ContentCachingResponseWrapper response) {
		this.jdbc.sql("""
				update kernel.idempotent_answer
				set status = :status, content_type = :type, location = :location, body = :body
				where person_id = :person and key = :key""")
			.param("status", response.getStatus())
			.param("type", response.getContentType())
			.param("location", response.getHeader(HttpHeaders.LOCATION))
			.param("body", storable(response, context(actor, key)))
			.param("person", actor.person().value())
			.param("key", key)
			.update();
	}

	private byte[] storable(ContentCachingResponseWrapper response, String context) {
		byte[] body = response.getContentAsByteArray();
		boolean secret = NO_STORE.equals(response.getHeader(HttpHeaders.CACHE_CONTROL));
		return secret ? this.encryption.encrypt(body, context) : body;
	}

	/** Decrypts the body; empty if its key is no longer in the settings. */
	private byte[] readable(byte[] stored, String context) {
		if (!Encryption.isEncrypted(stored)) {
			return stored;
		}
		try {
			return this.encryption.decrypt(stored, context);
		}
		catch (IllegalStateException ex) {
			log.warn("A stored response is repeated without its body: {}", ex.getMessage());
			return new byte[0];
		}
	}

	private static String context(Actor actor, String key) {
		return "kernel.idempotent_answer " + actor.person().value() + " " + key;
	}

	/** Deletes the bodies of stored responses; the rest is kept. */
	void forgetTexts() {
		this.jdbc.sql("update kernel.idempotent_answer set body = '' where length(body) > 0").update();
	}

	record Answer(String requestHash, int status, @Nullable String contentType, @Nullable String location,
			byte[] body) {

		Answer with(byte[] readable) {
			return new Answer(this.requestHash, this.status, this.contentType, this.location, readable);
		}

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
