package org.alkimos.evaluation.wording;

/**
 * Official wording to be shown instead of the short labels.
 *
 * @param language language tag such as {@code en} or {@code pt-BR}
 * @param license license under which the institution may use it, [1,500] characters
 * @param attested whether the person attests that the institution may use it
 * @param fallback whether it is shown to people who read none of the loaded languages
 */
public record NewWording(String language, String license, boolean attested, boolean fallback, WordingFile file) {
}
