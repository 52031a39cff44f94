package org.alkimos.agreements;

import org.jspecify.annotations.Nullable;

/**
 * How soon agreements opened in a period were signed by all for the first time; exact,
 * hence not to be shown without the rule for small groups.
 *
 * @param opened agreements opened in the period
 * @param signed of them, signed by all by the end of the period
 * @param within60 of them, within 60 days
 * @param within30 of them, within 30 days
 * @param medianDays median from opening to the last signature; null if none is signed
 */
public record SigningTimes(int opened, int signed, int within60, int within30, @Nullable Double medianDays) {

	static final SigningTimes NONE = new SigningTimes(0, 0, 0, 0, null);

}
