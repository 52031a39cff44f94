package org.alkimos.agreements;

import org.jspecify.annotations.Nullable;

/**
 * Time until agreements opened in a period were first signed by everyone. Exact counts:
 * apply the small-group rule before showing them.
 *
 * @param opened agreements opened in the period
 * @param signed number of them signed by everyone by the end of the period
 * @param within60 number of them signed within 60 days
 * @param within30 number of them signed within 30 days
 * @param medianDays median days from opening to the last signature, or null if none is
 * signed
 */
public record SigningTimes(int opened, int signed, int within60, int within30, @Nullable Double medianDays) {

	static final SigningTimes NONE = new SigningTimes(0, 0, 0, 0, null);

}
