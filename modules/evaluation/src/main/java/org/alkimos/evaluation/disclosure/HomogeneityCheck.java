package org.alkimos.evaluation.disclosure;

import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Detects homogeneity: if everyone gave the same answer, a figure about all is a figure
 * about each. Such figures are not released, regardless of group size.
 */
public final class HomogeneityCheck {

	private static final String NONE = String.valueOf((Object) null);

	private HomogeneityCheck() {
	}

	/**
	 * Whether everyone in one of the parts has the same value.
	 * @param parts groups that can be distinguished, see {@link Releases#parts}
	 * @param values values of one person by variable; null if missing, which counts as a
	 * value of its own
	 */
	public static <U> boolean within(Collection<Set<U>> parts, Function<U, List<?>> values) {
		return parts.stream().anyMatch((part) -> within(part, values));
	}

	/** Reads only as many people as needed to see each variable differ. */
	private static <U> boolean within(Set<U> part, Function<U, List<?>> values) {
		List<?> first = values.apply(part.iterator().next());
		// If no one has a value, nothing can be learned.
		BitSet same = new BitSet();
		for (int variable = 0; variable < first.size(); variable++) {
			same.set(variable, !NONE.equals(String.valueOf(first.get(variable))));
		}
		Iterator<U> others = part.iterator();
		while (others.hasNext() && !same.isEmpty()) {
			List<?> row = values.apply(others.next());
			for (int variable = same.nextSetBit(0); variable >= 0; variable = same.nextSetBit(variable + 1)) {
				if (!String.valueOf(first.get(variable)).equals(String.valueOf(row.get(variable)))) {
					same.clear(variable);
				}
			}
		}
		return !same.isEmpty();
	}

}
