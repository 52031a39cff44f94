package org.alkimos.evaluation;

import java.util.List;

/**
 * A file for an evaluator.
 *
 * @param name without a path
 * @param csv comma-separated, UTF-8, with one line of headings
 * @param withheld what was left out and why, in words
 */
public record ResultsFile(String name, String csv, List<String> withheld) {

	public ResultsFile {
		withheld = List.copyOf(withheld);
	}

}
