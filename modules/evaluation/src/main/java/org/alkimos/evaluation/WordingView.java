package org.alkimos.evaluation;

import java.time.Instant;

/**
 * Official wording that is shown here; the wording itself is shown to respondents alone.
 *
 * @param language tag such as {@code en} or {@code pt-BR}
 * @param licence under which the institution may use it, as was attested
 * @param texts how many items have a text in it
 */
public record WordingView(String language, String licence, Instant attestedAt, int texts) {
}
