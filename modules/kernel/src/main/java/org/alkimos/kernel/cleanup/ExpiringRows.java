package org.alkimos.kernel.cleanup;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rows that the clean-up job deletes, of all institutions.
 *
 * @param table table with its schema
 * @param kept how long rows are kept; zero keeps them forever
 * @param delete statement that deletes at most {@code :batch} rows from before
 * {@code :before}, run as {@code alkimos_relay}
 * @param objection reason not to delete now, empty if there is none
 */
public record ExpiringRows(String table, Duration kept, String delete, Supplier<Optional<String>> objection) {

	public ExpiringRows(String table, Duration kept, String delete) {
		this(table, kept, delete, Optional::empty);
	}

}
