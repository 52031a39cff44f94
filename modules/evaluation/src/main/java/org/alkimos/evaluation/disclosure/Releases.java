package org.alkimos.evaluation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups for which figures were released, and what may be released in addition.
 * <p>
 * Released groups divide people into classes: two people are in the same class if every
 * released group, in any wave, contains both or neither. Every figure stays the same if
 * two people of one class are swapped. As long as every class has at least the minimum
 * group size, no combination of figures, in any order, reveals anything about fewer
 * people. Complementary suppression follows: if too few people of a class would remain,
 * more are excluded.
 *
 * @param <U> one person, with all their answers
 */
public final class Releases<U> {

	private final int floor;

	private final Comparator<U> order;

	private final List<Set<U>> released = new ArrayList<>();

	/**
	 * Starts without releases.
	 * @param floor minimum group size
	 * @param order order in which people are excluded; must reveal nothing about them
	 */
	public Releases(int floor, Comparator<U> order) {
		this.floor = floor;
		this.order = order;
	}

	/** Records a group for which figures were released. */
	public void remember(Set<U> group) {
		if (!group.isEmpty() && !this.released.contains(group)) {
			this.released.add(Set.copyOf(group));
		}
	}

	/**
	 * Members of a group for whom figures may be released: all of them, fewer, or none.
	 */
	public Set<U> fit(Set<U> group) {
		Set<U> fitted = new HashSet<>();
		classes(group).forEach((membership, people) -> fitted.addAll(fit(people, group, membership.isEmpty())));
		return fitted;
	}

	private Collection<U> fit(Collection<U> people, Set<U> group, boolean neverReleased) {
		List<U> in = people.stream().filter(group::contains).toList();
		int out = people.size() - in.size();
		int leftOut = (neverReleased || out == 0) ? 0 : Math.max(0, this.floor - out);
		if (in.size() - leftOut < this.floor) {
			return List.of();
		}
		return (leftOut == 0) ? in : in.stream().sorted(this.order).skip(leftOut).toList();
	}

	/**
	 * Returns the parts into which a release of this group splits the affected classes,
	 * within the group and outside it.
	 */
	public List<Set<U>> parts(Set<U> group) {
		List<Set<U>> parts = new ArrayList<>();
		classes(group).forEach((membership, people) -> {
			Set<U> in = new HashSet<>(people);
			in.retainAll(group);
			Set<U> out = new HashSet<>(people);
			out.removeAll(group);
			if (!in.isEmpty()) {
				parts.add(in);
			}
			if (!in.isEmpty() && !out.isEmpty() && !membership.isEmpty()) {
				parts.add(out);
			}
		});
		return parts;
	}

	/**
	 * People by the released groups they belong to; the empty set is people in no
	 * released group.
	 */
	private Map<BitSet, List<U>> classes(Set<U> more) {
		Map<U, BitSet> memberships = new HashMap<>();
		more.forEach((person) -> memberships.put(person, new BitSet()));
		for (int i = 0; i < this.released.size(); i++) {
			for (U person : this.released.get(i)) {
				memberships.computeIfAbsent(person, (one) -> new BitSet()).set(i);
			}
		}
		Map<BitSet, List<U>> classes = new HashMap<>();
		memberships
			.forEach((person, groups) -> classes.computeIfAbsent(groups, (one) -> new ArrayList<>()).add(person));
		return classes;
	}

}
