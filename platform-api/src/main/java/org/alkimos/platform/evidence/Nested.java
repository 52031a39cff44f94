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
 * Counts of groups that lie inside each other, such as mentors, trained ones among them,
 * and those trained lately. A count is told only if neither the group nor what it leaves
 * of the last group told is smaller than the floor, unless it is empty. So every
 * difference of two told counts is a sum of parts that are empty or as strong as the
 * floor, and none gives a small group away. Under a raised floor nothing is told that
 * would not be told under the lowest one, so that packs from before and after a change of
 * the floor cannot be laid side by side.
 *
 * @param floor people that a count stands for at least, in this institution
 */
record Nested(int floor) {

	private static final int LOWEST = 5;

	/** The counts, outermost first; null for those that are not told. */
	List<@Nullable Integer> told(int... outermostFirst) {
		return (this.floor > LOWEST) ? both(new Nested(LOWEST).told(outermostFirst), alone(outermostFirst))
				: alone(outermostFirst);
	}

	private List<@Nullable Integer> alone(int... outermostFirst) {
		List<@Nullable Integer> told = new ArrayList<>();
		int around = -1;
		for (int count : outermostFirst) {
			boolean first = told.isEmpty();
			boolean tell = harmless(count) && (first || (around >= 0 && harmless(around - count)));
			told.add(tell ? Integer.valueOf(count) : null);
			around = tell ? count : around;
		}
		return told;
	}

	/**
	 * The same for groups that cut across each other, such as those trained lately and
	 * those trained long ago: a count is told only if it cuts none of the parts that the
	 * told ones leave into pieces smaller than the floor.
	 * @param atoms people who are in the same groups
	 * @param size how many an atom has
	 * @param groups in the order of their importance
	 */
	<A> List<@Nullable Integer> crossing(Collection<A> atoms, ToIntFunction<A> size, List<Predicate<A>> groups) {
		return (this.floor > LOWEST)
				? both(new Nested(LOWEST).crossing(atoms, size, groups), alone(atoms, size, groups))
				: alone(atoms, size, groups);
	}

	private static List<@Nullable Integer> both(List<@Nullable Integer> one, List<@Nullable Integer> other) {
		List<@Nullable Integer> told = new ArrayList<>();
		for (int i = 0; i < one.size(); i++) {
			told.add((one.get(i) != null) ? other.get(i) : null);
		}
		return told;
	}

	private <A> List<@Nullable Integer> alone(Collection<A> atoms, ToIntFunction<A> size, List<Predicate<A>> groups) {
		List<@Nullable Integer> told = new ArrayList<>();
		List<Predicate<A>> before = new ArrayList<>();
		for (Predicate<A> group : groups) {
			Map<List<Boolean>, Integer> parts = parts(atoms, size, before, group);
			boolean tell = parts.values().stream().allMatch(this::harmless);
			told.add(tell ? atoms.stream().filter(group).mapToInt(size).sum() : null);
			if (tell) {
				before.add(group);
			}
		}
		return told;
	}

	/** How many are in and out of a group within each part. */
	private static <A> Map<List<Boolean>, Integer> parts(Collection<A> atoms, ToIntFunction<A> size,
			List<Predicate<A>> before, Predicate<A> group) {
		return atoms.stream()
			.collect(Collectors.groupingBy(
					(atom) -> Stream.concat(before.stream(), Stream.of(group)).map((one) -> one.test(atom)).toList(),
					Collectors.summingInt(size)));
	}

	/** Whether nobody, or at least as many people as the floor, stand behind a count. */
	boolean harmless(int count) {
		return count == 0 || count >= this.floor;
	}

}
