package org.alkimos.kernel.cleanup;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Rows that the clean-up job deletes, of all institutions.
 *
 * @param table table with its schema
 * @param kept how long rows are kept; zero keeps them forever
 * @param delete statement that deletes at most {@code :batch} rows from before
 * {@code :before}, run as {@code alkimos_relay}
 * @param consent whether rows may be deleted now
 */
public record ExpiringRows(String table, Duration kept, String delete, Supplier<Consent> consent) {

	public ExpiringRows(String table, Duration kept, String delete) {
		this(table, kept, delete, Consent.Given::new);
	}

	/** Whether rows may be deleted now. */
	public sealed interface Consent {

		/** Rows may be deleted. */
		record Given() implements Consent {
		}

		/** Not known now; the next run asks again. */
		record Later(String reason) implements Consent {
		}

		/** A setting is wrong; nothing is deleted until an operator corrects it. */
		record Refused(String reason) implements Consent {
		}

	}

}
