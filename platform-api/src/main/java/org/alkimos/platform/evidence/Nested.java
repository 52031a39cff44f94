package org.alkimos.platform.evidence;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Counts of groups that lie inside each other, such as mentors, trained ones among them,
 * and those trained lately. A count is told only if neither the group nor what it leaves
 * of the last group told is one to four strong. So every difference of two told counts is
 * a sum of parts that are empty or at least five strong, and none gives a small group
 * away.
 */
final class Nested {

	static final int FLOOR = 5;

	private Nested() {
	}

	/** The counts, outermost first; null for those that are not told. */
	static List<@Nullable Integer> told(int... outermostFirst) {
		List<@Nullable Integer> told = new ArrayList<>();
		int around = -1;
		for (int count : outermostFirst) {
			boolean first = told.isEmpty();
			boolean tell = harmless(count) && (first || (around >= 0 && harmless(around - count)));
			told.add(tell ? Integer.valueOf(count) : null);
			around = tell ? count : around;
		}
		return told;
	}

	/** Whether nobody, or at least five people, stand behind a count. */
	static boolean harmless(int count) {
		return count == 0 || count >= FLOOR;
	}

}
