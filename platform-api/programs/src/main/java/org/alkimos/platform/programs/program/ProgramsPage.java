package org.alkimos.platform.programs.program;

import java.util.List;

import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.programs.ProgramView;

/** The institution's programs; {@code mayOpen} is whether the viewer may create one. */
public record ProgramsPage(List<ProgramView> programs, boolean mayOpen) {

	public String href(ProgramView program) {
		return ProgramPaths.program(program.program());
	}

}
