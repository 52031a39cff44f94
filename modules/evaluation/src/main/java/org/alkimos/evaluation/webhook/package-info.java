/**
 * Webhooks that notify an institution's servers that there are new results, without any
 * of their content.
 */
@NamedInterface("webhook")
@NullMarked
package org.alkimos.evaluation.webhook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
