package org.alkimos.evaluation.dataset;

import java.time.Instant;

/**
 * An uploaded data set.
 *
 * @param name name of the file
 * @param forms number of submitted forms
 * @param people number of people who submitted them
 * @param figures number of figures on its page, all of which match its answers
 * @param confirmed whether it was confirmed and is therefore kept
 */
public record DataSetView(DataSetId id, String name, int forms, int people, int figures, Instant loadedAt,
		boolean confirmed) {
}
