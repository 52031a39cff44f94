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
 * The groups that figures were released about, and what may be released beside them.
 * <p>
 * Released groups divide people into classes: two people are in the same class if no
 * released group, of whatever wave, holds one without the other. Every figure is the same
 * when two people of one class change places. So long as every class has at least the
 * floor's number of people, nobody can tell anything about fewer of them, with whatever
 * figures, in whatever order, however many tables are laid side by side. Complementary
 * suppression follows: where few people of a class would stay behind, more are left out.
 *
 * @param <U> one person, with all their answers
 */
public final class Releases<U> {

	private final int floor;

	private final Comparator<U> order;

	private final List<Set<U>> released = new ArrayList<>();

	/**
	 * Nothing released yet.
	 * @param floor people in the smallest group that may be told apart
	 * @param order who is left out first; has to say nothing about people
	 */
	public Releases(int floor, Comparator<U> order) {
		this.floor = floor;
		this.order = order;
	}

	/** Remembers a group that figures were released about. */
	public void remember(Set<U> group) {
		if (!group.isEmpty() && !this.released.contains(group)) {
			this.released.add(Set.copyOf(group));
		}
	}

	/**
	 * The members of a group whom figures may be released about: all of them, fewer, or
	 * nobody.
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
	 * What the classes this group takes people from become when it is released: within
	 * the group and outside of it, each on its own.
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

	/** People by the released groups they are in; an empty set is nobody's yet. */
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
