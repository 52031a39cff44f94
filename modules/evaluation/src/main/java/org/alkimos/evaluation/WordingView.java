package org.alkimos.evaluation;

import java.time.Instant;

/**
 * Official wording that is shown here; the wording itself is shown to respondents alone.
 *
 * @param language tag such as {@code en} or {@code pt-BR}
 * @param licence under which the institution may use it, as was attested
 * @param fallback whether it is shown to those who read no language that is loaded
 * @param texts how many texts are in it
 */
public record WordingView(String language, String licence, boolean fallback, Instant attestedAt, int texts) {
}
