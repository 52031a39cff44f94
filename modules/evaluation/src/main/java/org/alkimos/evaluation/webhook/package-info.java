/**
 * Tells an institution's own programs that there are new results, and nothing of them.
 */
@NamedInterface("webhook")
@NullMarked
package org.alkimos.evaluation.webhook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
