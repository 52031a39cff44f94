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

	/** Status of a key whose request had no effect. */
	private static final int GIVEN_BACK = -1;

	private final JdbcClient jdbc;

	private final Encryption encryption;

	IdempotentAnswers(JdbcClient jdbc, Encryption encryption) {
		this.jdbc = jdbc;
		this.encryption = encryption;
	}

	/**
	 * Claims the key, waiting for a concurrent request that holds it; returns the earlier
	 * response if there is one. Its status is 0 if that request has not ended yet.
	 */
	Optional<StoredAnswer> claim(Actor actor, String key, String fingerprint) {
		int claimed = this.jdbc.sql("""
				insert into kernel.idempotent_answer as earlier (person_id, key, request_hash, status, body)
				values (?, ?, ?, 0, '') on conflict (tenant_id, person_id, key)
				do update set status = 0, answered_at = now() where earlier.status = ?""")
			.params(actor.person().value(), key, fingerprint, GIVEN_BACK)
			.update();
		return (claimed == 1) ? Optional.empty() : find(actor, key);
	}

	/**
	 * The earlier response, if any; its status is 0 if that request has not ended yet.
	 */
	Optional<StoredAnswer> find(Actor actor, String key) {
		return this.jdbc.sql("""
				select request_hash, status, content_type, location, etag, body, null as cache_control,
				  answered_at < now() - interval '10 seconds' as settled
				from kernel.idempotent_answer
				where person_id = ? and key = ? and status <> ?""")
			.params(actor.person().value(), key, GIVEN_BACK)
			.query(StoredAnswer.class)
			.optional()
			.map((answer) -> Encryption.isEncrypted(answer.body()) ? decrypted(answer, context(actor, key)) : answer);
	}

	void keep(Actor actor, String key, ContentCachingResponseWrapper response) {
		byte[] body = response.getContentAsByteArray();
		boolean secret = NO_STORE.equals(response.getHeader(HttpHeaders.CACHE_CONTROL));
		keep(actor, key, response, secret ? this.encryption.encrypt(body, context(actor, key)) : body);
	}

	/** Stores a page, which may show a secret or what people wrote. */
	void keepPage(Actor actor, String key, ContentCachingResponseWrapper response) {
		byte[] body = response.getContentAsByteArray();
		keep(actor, key, response, (body.length > 0) ? this.encryption.encrypt(body, context(actor, key)) : body);
	}

	private void keep(Actor actor, String key, ContentCachingResponseWrapper response, byte[] body) {
		this.jdbc.sql("""
				update kernel.idempotent_answer
				set status = :status, content_type = :type, location = :location, etag = :etag, body = :body
				where person_id = :person and key = :key""")
			.param("status", response.getStatus())
			.param("type", response.getContentType())
			.param("location", response.getHeader(HttpHeaders.LOCATION))
			.param("etag", response.getHeader(HttpHeaders.ETAG))
			.param("body", body)
			.param("person", actor.person().value())
			.param("key", key)
			.update();
	}

	/** Gives the key back, because the request had no effect. */
	void giveBack(Actor actor, String key) {
		this.jdbc.sql("update kernel.idempotent_answer set status = ? where person_id = ? and key = ? and status = 0")
			.params(GIVEN_BACK, actor.person().value(), key)
			.update();
	}

	/** Gives back a key whose request must have been interrupted, if it is that old. */
	boolean giveBackOld(Actor actor, String key) {
		return this.jdbc.sql("""
				update kernel.idempotent_answer set status = ?
				where person_id = ? and key = ? and status = 0 and answered_at < now() - interval '2 minutes'""")
			.params(GIVEN_BACK, actor.person().value(), key)
			.update() == 1;
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
