package org.alkimos.evaluation;

import java.time.Instant;
import java.util.List;

import org.alkimos.evaluation.instrument.Instrument;

/**
 * One instrument in one version, with our short labels, and what the institution keeps
 * beside it.
 *
 * @param loads its versions in the library, newest first; none if it comes with the
 * program
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
