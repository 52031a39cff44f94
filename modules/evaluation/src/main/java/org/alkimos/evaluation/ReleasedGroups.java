package org.alkimos.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.disclosure.PairedReleases;
import org.alkimos.evaluation.disclosure.Releases;
import org.alkimos.evaluation.disclosure.Sameness;

/** The groups of one form that figures were released about, and new ones beside them. */
class ReleasedGroups {

	/**
	 * By the random end of the id, which says nothing about anybody and never changes.
	 */
	private static final Comparator<AssessmentId> ORDER = Comparator
		.comparing((assessment) -> assessment.value().getLeastSignificantBits());

	private final int floor;

	private final Consumer<Release> book;

	private final List<Release> known = new ArrayList<>();

	private final Map<WaveMoment, Releases<AssessmentId>> waves = new EnumMap<>(WaveMoment.class);

	ReleasedGroups(int floor, Consumer<Release> book) {
		this.floor = floor;
		this.book = book;
	}

	/**
	 * One release: a group in a wave, or the same people in two.
	 *
	 * @param withItems whether single items may be told, not only scores
	 */
	record Release(WaveMoment moment, Set<AssessmentId> assessments, @Nullable WaveMoment laterMoment,
			Set<AssessmentId> later, boolean withItems) {

		boolean sameGroups(Release other) {
			return this.moment == other.moment && this.laterMoment == other.laterMoment
					&& this.assessments.equals(other.assessments) && this.later.equals(other.later);
		}

	}

	/** What a person's form says, for the rule of sameness. */
	record Values(Function<AssessmentId, List<?>> items, Function<AssessmentId, List<?>> scores) {
	}

	int floor() {
		return this.floor;
	}

	void known(Release release) {
		this.known.add(release);
		wave(release.moment()).remember(release.assessments());
		if (release.laterMoment() != null) {
			wave(release.laterMoment()).remember(release.later());
		}
	}

	private Releases<AssessmentId> wave(WaveMoment moment) {
		return this.waves.computeIfAbsent(moment, (one) -> new Releases<>(this.floor, ORDER));
	}

	/** Releases a group in one wave as far as may be; nobody if nothing may be told. */
	Release single(WaveMoment moment, Set<AssessmentId> group, Values values) {
		Set<AssessmentId> fitted = wave(moment).fit(group);
		List<Set<AssessmentId>> parts = wave(moment).parts(fitted);
		var wanted = new Release(moment, fitted, null, Set.of(), !Sameness.within(parts, values.items()));
		return knownOr(wanted, () -> !Sameness.within(parts, values.scores()));
	}

	/** Releases figures about people who answered twice. */
	Release pairs(WaveMoment moment, WaveMoment later, Map<AssessmentId, AssessmentId> pairs, Values values) {
		Map<AssessmentId, AssessmentId> fitted = new PairedReleases<>(wave(moment), wave(later)).fit(pairs);
		Set<AssessmentId> first = Set.copyOf(fitted.keySet());
		Set<AssessmentId> last = Set.copyOf(fitted.values());
		return knownOr(new Release(moment, first, later, last, false),
				() -> !Sameness.within(wave(moment).parts(first), values.scores())
						&& !Sameness.within(wave(later).parts(last), values.scores())
						&& !Sameness.within(inside(wave(moment), first), (one) -> change(fitted, one, values)));
	}

	private static List<Set<AssessmentId>> inside(Releases<AssessmentId> wave, Set<AssessmentId> group) {
		return wave.parts(group).stream().filter(group::containsAll).toList();
	}

	private static List<?> change(Map<AssessmentId, AssessmentId> pairs, AssessmentId first, Values values) {
		List<?> before = values.scores().apply(first);
		List<?> after = values.scores().apply(Objects.requireNonNull(pairs.get(first)));
		List<String> changes = new ArrayList<>();
		for (int i = 0; i < before.size(); i++) {
			changes.add((before.get(i) instanceof Double one && after.get(i) instanceof Double other)
					? Double.toString(other - one) : "none");
		}
		return changes;
	}

	private Release knownOr(Release wanted, BooleanSupplier allowed) {
		for (Release one : this.known) {
			if (one.sameGroups(wanted)) {
				return one;
			}
		}
		if (wanted.assessments().isEmpty() || !allowed.getAsBoolean()) {
			return new Release(wanted.moment(), Set.of(), wanted.laterMoment(), Set.of(), false);
		}
		known(wanted);
		this.book.accept(wanted);
		return wanted;
	}

}
