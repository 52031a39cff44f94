package org.alkimos.evaluation.library;

import java.time.Instant;
import java.util.List;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.wording.WordingView;

/**
 * One version of an instrument with its short labels, its versions in the library, and
 * the official wording loaded at the institution.
 *
 * @param summary summary of the shown version, as in the list of instruments
 * @param instrument the shown version with its short labels
 * @param loads its versions in the library, newest first; empty if it comes with Alkimos
 * @param wordings official wording that is loaded here
 */
public record InstrumentView(InstrumentSummary summary, Instrument instrument, List<Load> loads,
		List<WordingView> wordings) {

	public InstrumentView {
		loads = List.copyOf(loads);
		wordings = List.copyOf(wordings);
	}

	/**
	 * One version in the library.
	 *
	 * @param version number in the library, from 1
	 * @param loadedAt time when it was loaded (UTC)
	 */
	public record Load(int version, Instant loadedAt) {
	}

}
