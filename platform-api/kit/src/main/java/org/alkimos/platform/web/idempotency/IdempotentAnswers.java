package org.alkimos.platform.web.idempotency;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.alkimos.kernel.encryption.Encryption;
import org.alkimos.kernel.tenancy.Actor;

/**
 * Stored responses to requests with an Idempotency-Key, per person. A response that says
 * {@code Cache-Control: no-store} contains a secret and is stored encrypted.
 */
@Component
class IdempotentAnswers {

	private static final Logger log = LoggerFactory.getLogger(IdempotentAnswers.class);

	static final String NO_STORE = "no-store";

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
	Optional<StoredAnswer> claim(Actor actor, String key, String fingerprint) {
		int claimed = this.jdbc.sql("""
				insert into kernel.idempotent_answer (person_id, key, request_hash, status, body)
				values (?, ?, ?, 0, '') on conflict do nothing""")
			.params(actor.person().value(), key, fingerprint)
			.update();
		if (claimed == 1) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select request_hash, status, content_type, location, etag, body, null as cache_control
				from kernel.idempotent_answer
				where person_id = ? and key = ?""")
			.params(actor.person().value(), key)
			.query(StoredAnswer.class)
			.optional()
			.map((answer) -> Encryption.isEncrypted(answer.body()) ? decrypted(answer, context(actor, key)) : answer);
	}

	void keep(Actor actor, String key, ContentCachingResponseWrapper response) {
		this.jdbc.sql("""
				update kernel.idempotent_answer
				set status = :status, content_type = :type, location = :location, etag = :etag, body = :body
				where person_id = :person and key = :key""")
			.param("status", response.getStatus())
			.param("type", response.getContentType())
			.param("location", response.getHeader(HttpHeaders.LOCATION))
			.param("etag", response.getHeader(HttpHeaders.ETAG))
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
	private StoredAnswer decrypted(StoredAnswer answer, String context) {
		try {
			return answer.secret(this.encryption.decrypt(answer.body(), context));
		}
		catch (IllegalStateException ex) {
			log.warn("A stored response is repeated without its body: {}", ex.getMessage());
			return answer.secret(new byte[0]);
		}
	}

	private static String context(Actor actor, String key) {
		return "kernel.idempotent_answer " + actor.person().value() + " " + key;
	}

	/** Deletes the bodies of stored responses; the rest is kept. */
	void forgetTexts() {
		this.jdbc.sql("update kernel.idempotent_answer set body = '' where length(body) > 0").update();
	}

}
