package org.alkimos.evaluation.wording;

import java.time.Instant;

/**
 * Official wording in use; the texts themselves are shown only to respondents.
 *
 * @param language language tag such as {@code en} or {@code pt-BR}
 * @param license attested license under which the institution may use it
 * @param fallback whether it is shown to people who read none of the loaded languages
 * @param attestedAt time (UTC) when it was loaded and its license attested
 * @param texts number of texts
 */
public record WordingView(String language, String license, boolean fallback, Instant attestedAt, int texts) {
}
