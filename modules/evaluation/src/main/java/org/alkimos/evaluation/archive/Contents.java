package org.alkimos.evaluation.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.alkimos.evaluation.instrument.Instrument;

/**
 * Contents of an export.
 *
 * @param purpose purpose for which the answers may be used
 * @param figures all figures on the page from which the export was requested
 * @param methods methods text
 * @param deidentified suppressed or generalized values, and the reasons
 * @param page page from which the export was requested, in the words of the other files
 */
public record Contents(Instrument instrument, String purpose, List<Row> rows, List<Population> populations,
		List<ExportedFigure> figures, List<String> methods, List<Withholding> deidentified, Instant madeAt,
		Map<String, Object> page) {

	/**
	 * A suppressed value or group.
	 *
	 * @param people number of people concerned
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
