package org.alkimos.evaluation.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveMoment;

/**
 * Groups of one form for which figures were released, and new releases that are
 * compatible with them.
 */
public class ReleasedGroups {

	/**
	 * Orders people by part of a derived ID that never changes and reveals nothing about
	 * them.
	 */
	private static final Comparator<RespondentKey> ORDER = Comparator
		.comparingLong((person) -> person.number().getLeastSignificantBits());

	private final int floor;

	private final Consumer<Release> book;

	private final List<Release> known = new ArrayList<>();

	private final Releases<RespondentKey> releases;

	public ReleasedGroups(int floor, Consumer<Release> book) {
		this.floor = floor;
		this.book = book;
		this.releases = new Releases<>(floor, ORDER);
	}

	/**
	 * One release: a group in one wave or in two.
	 *
	 * @param later second wave of a change, or null
	 * @param withItems whether figures for single items are released, in addition to
	 * scores
	 */
	public record Release(WaveMoment moment, @Nullable WaveMoment later, Set<RespondentKey> people, boolean withItems) {

		boolean isAbout(WaveMoment wave, @Nullable WaveMoment second, Set<RespondentKey> group) {
			return this.moment == wave && this.later == second && this.people.equals(group);
		}

	}

	int floor() {
		return this.floor;
	}

	public void known(Release release) {
		this.known.add(release);
		this.releases.remember(release.people());
	}

	/**
	 * Releases as much of a group as permitted; returns no one if nothing may be
	 * released.
	 * @param items a person's item answers
	 * @param scores a person's scores in all waves, and their changes
	 */
	Release release(WaveMoment moment, @Nullable WaveMoment later, Set<RespondentKey> group,
			Function<RespondentKey, List<?>> items, Function<RespondentKey, List<?>> scores) {
		Set<RespondentKey> fitted = this.releases.fit(group);
		for (Release one : this.known) {
			if (one.isAbout(moment, later, fitted)) {
				return one;
			}
		}
		List<Set<RespondentKey>> parts = this.releases.parts(fitted);
		if (fitted.isEmpty() || HomogeneityCheck.within(parts, scores)) {
			return new Release(moment, later, Set.of(), false);
		}
		var wanted = new Release(moment, later, fitted, later == null && !HomogeneityCheck.within(parts, items));
		known(wanted);
		this.book.accept(wanted);
		return wanted;
	}

}
