package org.alkimos.matching.engine.repair;

import java.util.List;

/**
 * The repair curve: each point moves more people than the one before, and places more
 * waiting mentees, or longer-waiting ones, or improves total fit.
 *
 * @param points points of the curve, never empty; the first moves no one who is in a
 * valid pod
 * @param inputHash SHA-256 of the canonical input, in hexadecimal
 */
public record RepairCurve(List<RepairPoint> points, String inputHash) {

	public RepairCurve {
		points = List.copyOf(points);
	}

}
