package org.alkimos.matching.engine.pods;

/** Maximum random loss of a step; decreases with the temperature. */
final class Temperature {

	/** Number of equally likely random draws. */
	private static final int CHANCES = 4096;

	private static final double[] LOG = logs();

	/** Maximum loss in points for each draw; at most 0. */
	private final int[] losses = new int[CHANCES];

	private static double[] logs() {
		double[] logs = new double[CHANCES];
		for (int chance = 0; chance < CHANCES; chance++) {
			logs[chance] = StrictMath.log((chance + 0.5) / CHANCES);
		}
		return logs;
	}

	/** Sets the temperature, in points. */
	void set(double points) {
		for (int chance = 0; chance < CHANCES; chance++) {
			this.losses[chance] = (int) Math.max(Integer.MIN_VALUE / 2, points * LOG[chance]);
		}
	}

	/** Returns the accepted loss for this draw; at most 0. */
	int loss(long draw) {
		return this.losses[(int) (draw & (CHANCES - 1))];
	}

}
