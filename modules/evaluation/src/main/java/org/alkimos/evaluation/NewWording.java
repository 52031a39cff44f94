package org.alkimos.evaluation;

/**
 * Official wording to be shown in place of our short labels.
 *
 * @param language tag such as {@code en} or {@code pt-BR}
 * @param licence under which the institution may use it, [1,500] characters
 * @param attested whether the person says that the institution may
 * @param fallback whether it is shown to those who read no language that is loaded
 */
public record NewWording(String language, String licence, boolean attested, boolean fallback, WordingFile file) {
}
