package org.alkimos.evaluation.disclosure;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.disclosure.DisclosedResponses.Pairs;
import org.alkimos.evaluation.disclosure.DisclosedResponses.Respondents;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.Group;

/** Groups for which figures about one form may be calculated. */
public interface RespondentGroups {

	/** Minimum group size. */
	int floor();

	/**
	 * Returns the responses included for a wave.
	 * @param group name of the group in files
	 * @param of predicate of the group
	 */
	Respondents wave(WaveMoment moment, @Nullable Group group, Predicate<Response> of);

	/** Returns the pairs included for the change between two waves. */
	Pairs pairs(WaveMoment from, WaveMoment to, @Nullable Group group, Predicate<Response> of);

}
