package org.alkimos.evaluation.archive;

import java.util.function.IntConsumer;

/** Progress of an export, reported once per percent. */
class Percent {

	/** For output written so quickly that progress is not reported. */
	static final Percent UNSEEN = new Percent(Long.MAX_VALUE, (percent) -> {
	});

	private static final int MOST = 99;

	private final long whole;

	private final IntConsumer watch;

	private long written;

	private int reported;

	/**
	 * Counts up to a whole.
	 * @param whole approximate number of cells to be written
	 */
	Percent(long whole, IntConsumer watch) {
		this.whole = Math.max(1, whole);
		this.watch = watch;
	}

	void wrote(int cells) {
		this.written += cells;
		int percent = (int) Math.min(MOST, this.written * 100.0 / this.whole);
		if (percent > this.reported) {
			this.reported = percent;
			this.watch.accept(percent);
		}
	}

}
