package org.alkimos.evaluation.export;

import java.util.List;

/**
 * A file for an evaluator.
 *
 * @param name file name without a path
 * @param csv comma-separated text with one header row
 * @param withheld suppressed groups and the reasons
 */
public record ResultsFile(String name, String csv, List<String> withheld) {

	public ResultsFile {
		withheld = List.copyOf(withheld);
	}

}
