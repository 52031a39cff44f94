package org.alkimos.matching.engine;

import java.util.List;

/**
 * What more changes would bring: each point moves more people than the one before it, and
 * places more of those who wait, or earlier ones, or all better.
 *
 * @param points never empty; the first moves nobody who has a pod that holds
 * @param inputHash SHA-256 of the canonical input, in hexadecimal
 */
public record RepairCurve(List<RepairPoint> points, String inputHash) {

	public RepairCurve {
		points = List.copyOf(points);
	}

}
