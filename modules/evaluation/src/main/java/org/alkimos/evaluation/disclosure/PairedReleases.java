package org.alkimos.evaluation.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * What may be released about people who answered twice: a figure about pairs is one about
 * their first answers and one about their second.
 *
 * @param before releases of the first answers
 * @param after releases of the second answers
 * @param <U> one person's answers in one wave
 */
public record PairedReleases<U>(Releases<U> before, Releases<U> after) {

	/**
	 * The pairs whom figures may be released about.
	 * @param pairs second answers by first
	 */
	public Map<U, U> fit(Map<U, U> pairs) {
		Map<U, U> fitted = new HashMap<>(pairs);
		int size;
		do {
			size = fitted.size();
			fitted.keySet().retainAll(this.before.fit(new HashSet<>(fitted.keySet())));
			fitted.values().retainAll(this.after.fit(new HashSet<>(fitted.values())));
		}
		while (fitted.size() < size);
		return fitted;
	}

}
