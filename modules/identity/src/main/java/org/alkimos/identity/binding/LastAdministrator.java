package org.alkimos.identity.binding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.Conflict;

/**
 * Keeps one administrator who can sign in, in an institution that had one. Changes that
 * can take one away run one after the other; a trigger in the database checks again at
 * the commit.
 */
@Component
public class LastAdministrator {

	private final JdbcClient jdbc;

	LastAdministrator(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Waits for other changes of administrators in the bound institution. To be called
	 * first in the transaction, before any member is changed.
	 */
	public void takeTurn() {
		this.jdbc.sql("select administered from identity.institution for update").query(Boolean.class).optional();
	}

	/**
	 * To be called after the change.
	 * @throws Conflict if no administrator who can sign in is left
	 */
	public void requireOne() {
		boolean left = this.jdbc
			.sql("select administered and not identity.is_administered(tenant_id) from identity.institution")
			.query(Boolean.class)
			.optional()
			.orElse(false);
		if (left) {
			throw new Conflict(IdentityProblem.LAST_ADMINISTRATOR,
					"No administrator who can sign in would be left. Make someone else an administrator first.");
		}
	}

	/** An erasure that has to be repeated is not held up by this rule. */
	public void giveWay() {
		this.jdbc.sql("""
				update identity.institution set administered = false
				where administered and not identity.is_administered(tenant_id)""").update();
	}

}
