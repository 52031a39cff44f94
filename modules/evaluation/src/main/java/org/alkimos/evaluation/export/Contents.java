package org.alkimos.evaluation.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.alkimos.evaluation.instrument.Instrument;

/**
 * What goes into an export.
 *
 * @param purpose what the answers may be used for
 * @param figures every number on the page the export was asked for from
 * @param methods what was done, in sentences
 * @param deidentified what was left out or made coarser, and why
 * @param page the page it was asked for from, in words of the other files
 */
public record Contents(Instrument instrument, String purpose, List<Row> rows, List<Population> populations,
		List<ToldFigure> figures, List<String> methods, List<Withholding> deidentified, Instant madeAt,
		Map<String, Object> page) {

	/**
	 * Something that is not in the files.
	 *
	 * @param people whom it concerns
	 */
	public record Withholding(String what, String why, int people) {
	}

	public Contents {
		rows = List.copyOf(rows);
		populations = List.copyOf(populations);
		figures = List.copyOf(figures);
		methods = List.copyOf(methods);
		deidentified = List.copyOf(deidentified);
		page = Map.copyOf(page);
	}

}
