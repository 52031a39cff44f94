package org.alkimos.evaluation;

import java.util.List;

import org.alkimos.evaluation.export.Contents.Withholding;

/**
 * A file for an evaluator.
 *
 * @param name without a path
 * @param csv comma-separated, UTF-8, with one line of headings
 * @param withheld groups that were left out
 */
public record ResultsFile(String name, String csv, List<Withholding> withheld) {

	public ResultsFile {
		withheld = List.copyOf(withheld);
	}

}
