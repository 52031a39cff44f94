package org.alkimos.identity.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.RequestTransactions;

/**
 * Finds the member of a verified token in the bound institution, on each request, so that
 * a removal takes effect immediately.
 */
@Service
public class SignIns {

	private final JdbcClient jdbc;

	private final MachineUses uses;

	private final RequestTransactions transactions;

	private final Clock clock;

	SignIns(JdbcClient jdbc, MachineUses uses, RequestTransactions transactions, Clock clock) {
		this.jdbc = jdbc;
		this.uses = uses;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Returns the membership of this account, if the person signed in by the method with
	 * which the invitation was accepted, or of the API client.
	 * @param provider identity provider of the sign-in, or null for a password and for
	 * API clients
	 */
	public Optional<Membership> membershipOf(String issuer, String subject, @Nullable String provider) {
		LocalDate today = today();
		return this.transactions
			.find(SignInRow.SELECT, SignInRow::of, issuer, subject, provider, issuer, subject, today.toString(),
					provider)
			.map((row) -> used(row, today));
	}

	/**
	 * Like {@link #membershipOf}, and begins the transaction of a request that reads, in
	 * the same round trip. Without a membership it does not begin.
	 */
	public Optional<Membership> enter(String issuer, String subject, @Nullable String provider) {
		LocalDate today = today();
		return this.transactions
			.begin(SignInRow.SELECT, SignInRow::of, issuer, subject, provider, issuer, subject, today.toString(),
					provider)
			.map((row) -> used(row, today));
	}

	/**
	 * Records the day of use, once a day for each secret, and at once: it counts even if
	 * the request fails.
	 */
	private Membership used(SignInRow row, LocalDate today) {
		if (row.client() != null && !today.equals(row.lastUsedOn())) {
			this.uses.record(row.client(), today);
			RequestTransactions.end();
		}
		return row.membership();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
	}

	/**
	 * Returns every subject a member signed in with, also of former and erased members.
	 */
	@Transactional(readOnly = true)
	public List<String> subjectsOf(PersonId person) {
		return this.jdbc.sql("select distinct subject from identity.binding where person_id = ?")
			.param(person.value())
			.query(String.class)
			.list();
	}

}
