package org.alkimos.matching.engine.pairs.input;

import java.util.Comparator;
import java.util.function.Function;

/**
 * Random order of people, determined by IDs and seed, and independent of names.
 */
final class Ties {

	private Ties() {
	}

	static <T> Comparator<T> order(Function<T, String> id, long seed) {
		return Comparator.<T>comparingLong((one) -> hash(id.apply(one), seed)).thenComparing(id);
	}

	/** FNV-1a over the characters, then the finalizer of SplitMix64. */
	static long hash(String id, long seed) {
		long hash = 0xCBF29CE484222325L ^ seed * 0x9E3779B97F4A7C15L;
		for (int i = 0; i < id.length(); i++) {
			hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
		}
		hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
		hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
		return hash ^ (hash >>> 31);
	}

}
