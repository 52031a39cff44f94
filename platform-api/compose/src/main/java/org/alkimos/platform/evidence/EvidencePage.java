package org.alkimos.platform.evidence;

import java.time.YearMonth;

import org.alkimos.contracts.programs.ProgramId;

/** Page of a grant report, with links to its files. */
public record EvidencePage(ProgramId program, EvidencePack pack) {

	/** Returns the path of the report, for choosing another period. */
	public String action() {
		return "/programs/" + this.program.value() + "/evidence";
	}

	/** Returns the first month, such as {@code 2026-09}. */
	public String first() {
		return YearMonth.from(this.pack.from()).toString();
	}

	/** Returns the last month. */
	public String last() {
		return YearMonth.from(this.pack.to()).toString();
	}

	/** Returns the path of the report for this period as a file. */
	public String file(String form) {
		return action() + "." + form + "?from=" + first() + "&to=" + last();
	}

}
