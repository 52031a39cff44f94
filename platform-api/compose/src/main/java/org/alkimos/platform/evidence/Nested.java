package org.alkimos.platform.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Counts of nested groups, such as mentors, trained mentors among them, and recently
 * trained ones. A count is shown only if neither the group nor its difference to the last
 * shown group is smaller than the minimum group size, unless it is empty. Every
 * difference of two shown counts is thus a sum of parts that are empty or large enough,
 * and none reveals a small group. Under a raised minimum, nothing is shown that would be
 * hidden under the lowest one, so that reports from before and after a change cannot be
 * compared to reveal small groups.
 *
 * @param floor minimum group size of the institution
 */
record Nested(int floor) {

	private static final int LOWEST = 5;

	/** Returns the counts, outermost first; null for hidden counts. */
	List<@Nullable Integer> shown(int... outermostFirst) {
		return (this.floor > LOWEST) ? both(new Nested(LOWEST).shown(outermostFirst), alone(outermostFirst))
				: alone(outermostFirst);
	}

	private List<@Nullable Integer> alone(int... outermostFirst) {
		List<@Nullable Integer> shown = new ArrayList<>();
		int around = -1;
		for (int count : outermostFirst) {
			boolean first = shown.isEmpty();
			boolean tell = harmless(count) && (first || (around >= 0 && harmless(around - count)));
			shown.add(tell ? Integer.valueOf(count) : null);
			around = tell ? count : around;
		}
		return shown;
	}

	/**
	 * Like {@link #shown}, for overlapping groups, such as recently trained mentors and
	 * mentors trained long ago: a count is shown only if it divides none of the parts
	 * left by the shown counts into pieces smaller than the minimum group size.
	 * @param atoms sets of people who are in the same groups
	 * @param size number of people in an atom
	 * @param groups in order of importance
	 */
	<A> List<@Nullable Integer> crossing(Collection<A> atoms, ToIntFunction<A> size, List<Predicate<A>> groups) {
		return (this.floor > LOWEST)
				? both(new Nested(LOWEST).crossing(atoms, size, groups), alone(atoms, size, groups))
				: alone(atoms, size, groups);
	}

	private static List<@Nullable Integer> both(List<@Nullable Integer> one, List<@Nullable Integer> other) {
		List<@Nullable Integer> shown = new ArrayList<>();
		for (int i = 0; i < one.size(); i++) {
			shown.add((one.get(i) != null) ? other.get(i) : null);
		}
		return shown;
	}

	private <A> List<@Nullable Integer> alone(Collection<A> atoms, ToIntFunction<A> size, List<Predicate<A>> groups) {
		List<@Nullable Integer> shown = new ArrayList<>();
		List<Predicate<A>> before = new ArrayList<>();
		for (Predicate<A> group : groups) {
			Map<List<Boolean>, Integer> parts = parts(atoms, size, before, group);
			boolean tell = parts.values().stream().allMatch(this::harmless);
			shown.add(tell ? atoms.stream().filter(group).mapToInt(size).sum() : null);
			if (tell) {
				before.add(group);
			}
		}
		return shown;
	}

	/** Returns the number of people in and out of a group within each part. */
	private static <A> Map<List<Boolean>, Integer> parts(Collection<A> atoms, ToIntFunction<A> size,
			List<Predicate<A>> before, Predicate<A> group) {
		return atoms.stream()
			.collect(Collectors.groupingBy(
					(atom) -> Stream.concat(before.stream(), Stream.of(group)).map((one) -> one.test(atom)).toList(),
					Collectors.summingInt(size)));
	}

	/** Whether a count describes no one, or at least the minimum group size. */
	boolean harmless(int count) {
		return count == 0 || count >= this.floor;
	}

}
