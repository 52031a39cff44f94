package org.alkimos.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alkimos.agreements.problems.AgreementsProblem;
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
			errors.rejectIf(!keys.contains(text.key()), AgreementsProblem.UNKNOWN_AGREEMENT_SECTION, "sections",
					"There is no section “" + text.key() + "”.");
			errors.limitText(text.normalized(), field(text.key()), "this section", LONGEST);
			errors.rejectIf(whole.put(text.key(), text.normalized()) != null,
					AgreementsProblem.AGREEMENT_SECTION_REPEATED, field(text.key()), "This section was sent twice.");
		}
		for (String key : keys) {
			errors.rejectIf(!whole.containsKey(key), AgreementsProblem.AGREEMENT_SECTION_MISSING, field(key),
					"Send every section, including unchanged ones.");
		}
		errors.throwIfAny();
		return whole;
	}

	private static String field(String key) {
		return "sections." + key;
	}

}
