package org.alkimos.matching.weights;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The weights of matching criteria. There is no published weighting; the defaults are not
 * based on research.
 *
 * @param shares relative weight of each criterion, 0 to 100
 * @param utility utility function that combines fit
 */
public record Weights(Map<Criterion, Integer> shares, Utility utility) {

	/** Maximum fit of a mentee, in points. */
	public static final int WHOLE = 10_000;

	/** Maximum weight of a criterion. */
	public static final int HEAVIEST = 100;

	/** The default weights. */
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
	 * Whether co-authors may share a pod at a cost in points (soft rule).
	 */
	public boolean softenCoAuthors() {
		return this.shares.getOrDefault(Criterion.NOT_CO_AUTHORS, 0) > 0;
	}

	/**
	 * Whether a previous mentor may be assigned without a request at a cost in points
	 * (soft rule).
	 */
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
	 * Maximum points of each criterion, in total {@link #WHOLE}; the rounding remainder
	 * goes to the first criterion with a weight.
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
