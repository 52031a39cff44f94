package org.alkimos.kernel.events.parked;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFailuresTests {

	@ParameterizedTest
	@ValueSource(strings = { "08001", "08006", "53100", "53300", "57P01", "57P02", "57P03" })
	void theDatabaseIsAway(String state) {
		assertThat(DatabaseFailures.isAway(new IllegalStateException(failure(state)))).isTrue();
	}

	/** An event that needs too much would otherwise be retried for ever. */
	@ParameterizedTest
	@ValueSource(strings = { "53000", "53200", "53400", "54001", "23505", "40001" })
	void theEventMayBeTheCause(String state) {
		assertThat(DatabaseFailures.isAway(new IllegalStateException(failure(state)))).isFalse();
	}

	@Test
	void noConnectionCanBeHad() {
		assertThat(DatabaseFailures.isAway(new CannotCreateTransactionException("no connection"))).isTrue();
	}

	private static SQLException failure(String state) {
		return new SQLException("", state);
	}

}
