package org.alkimos.platform.ui;

import java.time.Instant;

/**
 * A notice as shown.
 *
 * @param text one sentence
 * @param href link to details
 * @param when relative time
 * @param at time of the event
 */
public record NewsItem(String text, String href, String when, Instant at) {
}
