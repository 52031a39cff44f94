package org.alkimos.matching.weights;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a program values in a match. Published weightings do not exist; the standard is
 * ours.
 *
 * @param shares how much each criterion counts beside the others, 0 to 100
 * @param utility how fits add up
 */
public record Weights(Map<Criterion, Integer> shares, Utility utility) {

	/** What the fits of a mentee are out of. */
	public static final int WHOLE = 10_000;

	/** The heaviest a criterion can be. */
	public static final int HEAVIEST = 100;

	/** For programs that have not chosen. */
	public static final Weights STANDARD = new Weights(standardShares(), Utility.CONCAVE);

	public Weights {
		Map<Criterion, Integer> all = new EnumMap<>(Criterion.class);
		int sum = 0;
		for (Criterion criterion : Criterion.values()) {
			int share = shares.getOrDefault(criterion, 0);
			if (share < 0 || share > HEAVIEST) {
				throw new IllegalArgumentException("A weight is 0 to " + HEAVIEST + ", not " + share);
			}
			all.put(criterion, share);
			sum += share;
		}
		if (sum == 0) {
			throw new IllegalArgumentException("At least one criterion has to count");
		}
		shares = Collections.unmodifiableMap(all);
	}

	/**
	 * Whether people who published together may share a pod, at a cost, instead of never.
	 */
	public boolean softenCoAuthors() {
		return this.shares.getOrDefault(Criterion.NOT_CO_AUTHORS, 0) > 0;
	}

	/** Whether a mentor of before may lead again unasked, at a cost, instead of never. */
	public boolean softenPreviousMentors() {
		return this.shares.getOrDefault(Criterion.NEW_MENTOR, 0) > 0;
	}

	private static Map<Criterion, Integer> standardShares() {
		Map<Criterion, Integer> shares = new EnumMap<>(Criterion.class);
		for (Criterion criterion : Criterion.values()) {
			shares.put(criterion, criterion.standard());
		}
		return shares;
	}

	/**
	 * The points each criterion can bring, together {@link #WHOLE}; what rounding leaves
	 * over goes to the first that counts.
	 */
	public Map<Criterion, Integer> most() {
		int sum = this.shares.values().stream().mapToInt(Integer::intValue).sum();
		Map<Criterion, Integer> most = new EnumMap<>(Criterion.class);
		this.shares.forEach((criterion, share) -> most.put(criterion, WHOLE * share / sum));
		int left = WHOLE - most.values().stream().mapToInt(Integer::intValue).sum();
		for (Criterion criterion : Criterion.values()) {
			int share = this.shares.getOrDefault(criterion, 0);
			if (share > 0 && left > 0) {
				most.merge(criterion, left, Integer::sum);
				left = 0;
			}
		}
		return most;
	}

}
