package org.alkimos.matching.engine;

/**
 * SplitMix64 (Steele, Lea, Flood 2014), written out so that no library update can change
 * a result.
 */
public final class Prng {

	private long state;

	public Prng(long seed) {
		this.state = seed;
	}

	public long next() {
		this.state += 0x9E3779B97F4A7C15L;
		long z = this.state;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	/** Returns an integer from 0 to bound - 1. */
	public int below(int bound) {
		return (int) (((next() >>> 33) * bound) >>> 31);
	}

	/** Returns a number from 0 (inclusive) to 1 (exclusive). */
	public double unit() {
		return (next() >>> 11) * 0x1.0p-53;
	}

}
