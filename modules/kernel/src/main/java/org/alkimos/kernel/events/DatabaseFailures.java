package org.alkimos.kernel.events;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.CannotCreateTransactionException;

/** Tells an unavailable database from an error in a statement. */
final class DatabaseFailures {

	private DatabaseFailures() {
	}

	/**
	 * Whether PostgreSQL is unavailable: connection exceptions (SQLSTATE class 08),
	 * insufficient resources (class 53), shutdown and start (57P01 to 57P03).
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
		return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
	}

}
