package org.alkimos.platform.agreements;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/**
 * A signature on the text that a member read.
 *
 * @param version revision of the text that was read, as in the agreement; required
 */
record SignatureBody(@Nullable Integer version) {

	int seen() {
		if (this.version == null) {
			throw new InvalidInput(GeneralProblem.REQUIRED_FIELD, "version",
					"Specify which version of the text you are signing.");
		}
		return this.version;
	}

}
