package org.alkimos.platform.instruments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.wording.NewWording;
import org.alkimos.evaluation.wording.WordingFile;

/**
 * Official wording.
 *
 * @param license license under which the institution may use it, 1 to 500 characters
 * @param attested whether the caller attests that the institution may use it; must be
 * true
 * @param fallback whether it is shown to people who read none of the loaded languages;
 * false if absent
 * @param texts texts of up to 2,000 characters by key: every item key, and optionally
 * {@code STEM.} or {@code STEM_LOOKING_BACK.} with a form, {@code SECTION.} with a code,
 * {@code ANCHOR.} with a point of the scale, and an item key with {@code #} and the value
 * of a choice
 */
record WordingBody(@Nullable String license, @Nullable Boolean attested, @Nullable Boolean fallback,
		@Nullable Map<String, @Nullable String> texts) {

	NewWording in(String language) {
		Map<String, String> given = new LinkedHashMap<>();
		if (this.texts != null) {
			this.texts.forEach((key, text) -> given.put(key, Objects.requireNonNullElse(text, "")));
		}
		return new NewWording(language, Objects.requireNonNullElse(this.license, ""),
				Boolean.TRUE.equals(this.attested), Boolean.TRUE.equals(this.fallback), WordingFile.of(given));
	}

}
