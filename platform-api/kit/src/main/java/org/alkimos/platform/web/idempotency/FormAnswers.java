package org.alkimos.platform.web.idempotency;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.alkimos.platform.web.idempotency.FormFilter.Form;

/**
 * Responses to forms. A form is claimed and answered in transactions of its own, because
 * pages call several services, and some call Keycloak in between. If Alkimos stops after
 * the claim, it cannot know whether the form had its effect: it says so once, and then
 * takes the form again.
 */
@Component
class FormAnswers {

	private static final Logger log = LoggerFactory.getLogger(FormAnswers.class);

	private static final Duration PAUSE = Duration.ofMillis(50);

	/** Longer than a form takes that is not a file. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

	private final IdempotentAnswers answers;

	private final TransactionTemplate transaction;

	FormAnswers(IdempotentAnswers answers, PlatformTransactionManager transactions) {
		this.answers = answers;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Claims the form, or returns the response to it, waiting for one that is on its way.
	 * It is still pending if none came: its request takes long, or was interrupted.
	 */
	Optional<StoredAnswer> claim(Form form) {
		long end = System.nanoTime() + LONGEST_WAIT.toNanos();
		Optional<StoredAnswer> earlier = tryClaim(form);
		boolean waits = isPending(earlier) && !wasInterrupted(form);
		while (waits && isPending(earlier) && System.nanoTime() < end && pause()) {
			earlier = tryClaim(form);
		}
		return earlier;
	}

	private static boolean isPending(Optional<StoredAnswer> earlier) {
		return earlier.filter(StoredAnswer::isPending).isPresent();
	}

	private boolean wasInterrupted(Form form) {
		return Boolean.TRUE
			.equals(this.transaction.execute((status) -> this.answers.giveBackOld(form.actor(), form.key())));
	}

	private Optional<StoredAnswer> tryClaim(Form form) {
		TransactionCallback<Optional<StoredAnswer>> claim = (status) -> this.answers.claim(form.actor(), form.key(),
				"");
		return Objects.requireNonNull(this.transaction.execute(claim));
	}

	/** Stores the response to the form; null if the form had no effect. */
	void end(Form form, @Nullable ContentCachingResponseWrapper response) {
		try {
			if (response == null) {
				giveBack(form);
			}
			else {
				this.transaction
					.executeWithoutResult((status) -> this.answers.keepPage(form.actor(), form.key(), response));
			}
		}
		catch (DataAccessException | TransactionException ex) {
			// The form itself is done or refused; only a repeated one would ask for this.
			log.warn("The response to a form was not stored: {}", ex.getMessage());
		}
	}

	private void giveBack(Form form) {
		this.transaction.executeWithoutResult((status) -> this.answers.giveBack(form.actor(), form.key()));
	}

	private static boolean pause() {
		try {
			Thread.sleep(PAUSE);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
