package org.alkimos.kernel.events;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.CannotCreateTransactionException;

/** Tells an unavailable database from an error in a statement. */
final class DatabaseFailures {

	private DatabaseFailures() {
	}

	/**
	 * Whether PostgreSQL is unavailable: connection exceptions (SQLSTATE class 08), a
	 * full disk (53100), too many connections (53300), shutdown and start (57P01 to
	 * 57P03). Too little memory and exceeded limits are not among them, as an event may
	 * cause them.
	 */
	static boolean isAway(@Nullable Throwable cause) {
		return switch (cause) {
			case null -> false;
			case CannotCreateTransactionException _ -> true;
			case SQLException failure when saysAway(failure.getSQLState()) -> true;
			default -> isAway(cause.getCause());
		};
	}

	private static boolean saysAway(@Nullable String state) {
		return state != null && (state.startsWith("08") || state.equals("53100") || state.equals("53300")
				|| state.startsWith("57P"));
	}

}
