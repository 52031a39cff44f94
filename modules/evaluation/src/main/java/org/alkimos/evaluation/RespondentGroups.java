package org.alkimos.evaluation;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.Released.Pairs;
import org.alkimos.evaluation.Released.Respondents;

/** Of whom figures about one form may be made. */
interface RespondentGroups {

	/** People a figure stands for at least. */
	int floor();

	/**
	 * Who counts in a wave.
	 * @param group what they have in common, as it is named in files
	 * @param of the same as a condition
	 */
	Respondents wave(WaveMoment moment, @Nullable Group group, Predicate<Response> of);

	/** Who counts in the change between two waves. */
	Pairs pairs(WaveMoment from, WaveMoment to, @Nullable Group group, Predicate<Response> of);

}
