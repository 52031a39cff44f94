package org.alkimos.platform.choices;

import org.jspecify.annotations.Nullable;

/**
 * Why a mentee is declined.
 *
 * @param reason reason, at most 500 characters; required
 */
record DeclineReason(@Nullable String reason) {
}
