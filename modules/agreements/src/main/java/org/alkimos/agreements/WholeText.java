package org.alkimos.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alkimos.kernel.problems.FieldErrors;

/** Checks that a new text contains every section exactly once. */
final class WholeText {

	private static final int LONGEST = 4000;

	private WholeText() {
	}

	static Map<String, String> check(List<SectionText> texts, Set<String> keys) {
		var errors = new FieldErrors();
		Map<String, String> whole = new LinkedHashMap<>();
		for (SectionText text : texts) {
			errors.rejectIf(!keys.contains(text.key()), "sections", "There is no section “" + text.key() + "”.");
			errors.limitText(text.normalized(), text.key(), "this section", LONGEST);
			errors.rejectIf(whole.put(text.key(), text.normalized()) != null, text.key(),
					"This section was sent twice.");
		}
		for (String key : keys) {
			errors.rejectIf(!whole.containsKey(key), key, "Send every section, including unchanged ones.");
		}
		errors.throwIfAny();
		return whole;
	}

}
