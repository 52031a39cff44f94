package org.alkimos.kernel.events.parked;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.CannotCreateTransactionException;

/** What kind of failure stopped an event, and whether the database was the cause. */
public final class DatabaseFailures {

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

	/** The kind of error alone: messages may quote what people wrote. */
	public static String rootOf(Throwable cause) {
		Throwable root = cause;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root.getClass().getSimpleName();
	}

}
