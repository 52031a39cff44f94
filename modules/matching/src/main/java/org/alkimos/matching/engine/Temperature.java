package org.alkimos.matching.engine;

/** How much a step may lose, by chance: less and less as it cools down. */
final class Temperature {

	/** Chances are drawn from so many equally likely ones. */
	private static final int CHANCES = 4096;

	private static final double[] LOG = logs();

	/** Points that are lost at most for each chance; never above 0. */
	private final int[] losses = new int[CHANCES];

	private static double[] logs() {
		double[] logs = new double[CHANCES];
		for (int chance = 0; chance < CHANCES; chance++) {
			logs[chance] = StrictMath.log((chance + 0.5) / CHANCES);
		}
		return logs;
	}

	/** In points. */
	void set(double points) {
		for (int chance = 0; chance < CHANCES; chance++) {
			this.losses[chance] = (int) Math.max(Integer.MIN_VALUE / 2, points * LOG[chance]);
		}
	}

	/** What may be lost by this draw; at most 0. */
	int loss(long draw) {
		return this.losses[(int) (draw & (CHANCES - 1))];
	}

}
