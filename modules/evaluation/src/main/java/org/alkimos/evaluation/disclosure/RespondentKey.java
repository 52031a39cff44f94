package org.alkimos.evaluation.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.responses.Response;

/**
 * A respondent in one cohort; a person in two cohorts counts as two respondents. The
 * number is derived from both IDs and reveals nothing about the person.
 */
record RespondentKey(UUID number) {

	static RespondentKey of(Response response) {
		String both = response.cohort().value() + "/" + response.respondent().value();
		return new RespondentKey(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Compares the number directly, which is much faster than a record's generated
	 * method; millions are compared.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof RespondentKey that && this.number.equals(that.number);
	}

	@Override
	public int hashCode() {
		return this.number.hashCode();
	}

}
