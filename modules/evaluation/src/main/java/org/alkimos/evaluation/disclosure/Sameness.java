package org.alkimos.evaluation.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Where everybody said the same, a figure about all is a figure about each: such figures
 * are not released, however many people they stand for.
 */
public final class Sameness {

	private static final String NONE = String.valueOf((Object) null);

	private Sameness() {
	}

	/**
	 * Whether in one of the parts somebody's value is everybody's.
	 * @param parts groups that can be told apart, see {@link Releases#parts}
	 * @param values of one person, by variable; null where there is none, which counts as
	 * a value of its own
	 */
	public static <U> boolean within(Collection<Set<U>> parts, Function<U, List<?>> values) {
		return parts.stream().anyMatch((part) -> within(part, values));
	}

	private static <U> boolean within(Set<U> part, Function<U, List<?>> values) {
		List<List<?>> rows = part.stream().<List<?>>map(values).toList();
		// Where nobody has a value there is nothing to learn.
		for (int variable = 0; variable < rows.getFirst().size(); variable++) {
			int column = variable;
			List<String> told = rows.stream().map((row) -> String.valueOf(row.get(column))).distinct().toList();
			if (told.size() == 1 && !told.getFirst().equals(NONE)) {
				return true;
			}
		}
		return false;
	}

}
