package org.alkimos.platform.identity;

import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.platform.ui.FormErrors;

/** Converts the errors of a service into form errors. */
public final class Errors {

	private Errors() {
	}

	public static FormErrors of(InvalidInput input) {
		FormErrors errors = FormErrors.none();
		for (FieldError error : input.errors()) {
			errors = errors.and(error.field(), error.message());
		}
		return errors;
	}

}
