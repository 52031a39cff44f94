package org.alkimos.evaluation.library;

import java.time.Instant;
import java.util.List;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.wording.WordingView;

/**
 * One version of an instrument with its short labels, its versions in the library, and
 * the official wording loaded at the institution.
 *
 * @param loads its versions in the library, newest first; empty if it comes with Alkimos
 * @param wordings official wording that is loaded here
 */
public record InstrumentView(InstrumentSummary summary, Instrument instrument, List<Load> loads,
		List<WordingView> wordings) {

	public InstrumentView {
		loads = List.copyOf(loads);
		wordings = List.copyOf(wordings);
	}

	/** One version in the library. */
	public record Load(int version, Instant loadedAt) {
	}

}
