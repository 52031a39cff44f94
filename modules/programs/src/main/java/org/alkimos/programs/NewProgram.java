package org.alkimos.programs;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;

/**
 * Input of a new program.
 *
 * @param name name, at most 120 characters; required
 * @param description at most 2000 characters; empty if omitted
 */
public record NewProgram(String name, String description) {

	static final int NAME_LIMIT = 120;

	private static final int DESCRIPTION_LIMIT = 2000;

	public NewProgram(@Nullable String name, @Nullable String description) {
		this.name = (name != null) ? name : "";
		this.description = (description != null) ? description : "";
	}

	void check() {
		new FieldErrors().requireText(this.name, "name", "a name for the program", NAME_LIMIT)
			.limitText(this.description, "description", "the description", DESCRIPTION_LIMIT)
			.throwIfAny();
	}

}
