package org.alkimos.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers in a cohort; who takes part twice answers as two. The number is
 * made of both ids and says nothing about anybody.
 */
record Answering(UUID number) {

	static Answering of(Response response) {
		String both = response.cohort().value() + "/" + response.respondent().value();
		return new Answering(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
	}

	/** Much quicker than what a record does by itself: millions are compared. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Answering that && this.number.equals(that.number);
	}

	@Override
	public int hashCode() {
		return this.number.hashCode();
	}

}
