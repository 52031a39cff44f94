package org.alkimos.platform.programs.program;

import org.jspecify.annotations.Nullable;

import org.alkimos.programs.NewProgram;

/** Form values of a new program. */
public record ProgramForm(@Nullable String name, @Nullable String description) {

	NewProgram read() {
		return new NewProgram(this.name, this.description);
	}

}
