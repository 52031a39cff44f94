package org.alkimos.platform.agreements;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import org.alkimos.agreements.SectionText;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/**
 * The whole text of an agreement.
 *
 * @param sections every section of the agreement exactly once, in any order; required
 */
record WholeTextBody(@Nullable List<@Nullable Words> sections) {

	List<SectionText> texts() {
		if (this.sections == null) {
			throw new InvalidInput(GeneralProblem.REQUIRED_FIELD, "sections",
					"Send all sections with their keys and texts.");
		}
		return this.sections.stream().map(WholeTextBody::text).toList();
	}

	private static SectionText text(@Nullable Words words) {
		if (words == null || words.key() == null || words.text() == null) {
			throw new InvalidInput(GeneralProblem.REQUIRED_FIELD, "sections",
					"Send a key and a text for every section.");
		}
		return new SectionText(words.key(), words.text());
	}

	/**
	 * One section. Heading and prompt may be sent back as they were read and are ignored.
	 *
	 * @param key stable name of the section, such as meetings; required
	 * @param text new text, at most 4,000 characters; required; may be empty in a draft,
	 * but an empty section cannot be signed
	 */
	@JsonIgnoreProperties({ "heading", "prompt" })
	record Words(@Nullable String key, @Nullable String text) {
	}

}
