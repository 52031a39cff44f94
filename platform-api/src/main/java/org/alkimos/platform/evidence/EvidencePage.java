package org.alkimos.platform.evidence;

import java.time.YearMonth;

import org.alkimos.contracts.programs.ProgramId;

/** A pack on screen, with the ways to its files. */
public record EvidencePage(ProgramId program, EvidencePack pack) {

	/** Where the same pack is, for a period to be chosen. */
	public String action() {
		return "/programs/" + this.program.value() + "/evidence";
	}

	/** First month, such as {@code 2026-09}. */
	public String first() {
		return YearMonth.from(this.pack.from()).toString();
	}

	/** Last month. */
	public String last() {
		return YearMonth.from(this.pack.to()).toString();
	}

	/** The same period as a file. */
	public String file(String form) {
		return action() + "." + form + "?from=" + first() + "&to=" + last();
	}

}
