package org.alkimos.programs.participant;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.people.KnownByAddress;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.programs.ties.EmailKey;

/**
 * Keeps who may be placed with whom when an address is corrected. Whoever named the new
 * address before means this person from now on; matching learns of it by the usual
 * events.
 */
@Component
class AddressKeys implements KnownByAddress {

	/** Columns that hold the key of an address. */
	private static final List<String> COLUMNS = List.of("participant.email_key", "tie.other_key", "relation.one_key",
			"relation.other_key", "past_pair.mentor_key", "past_pair.mentee_key");

	private final TieNews news;

	private final JdbcClient jdbc;

	AddressKeys(TieNews news, JdbcClient jdbc) {
		this.news = news;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void move(EmailAddress from, EmailAddress to) {
		this.news.change(openCohorts(), () -> {
			String old = EmailKey.of(from).value();
			String next = EmailKey.of(to).value();
			COLUMNS.forEach((column) -> replace(column, old, next));
		});
	}

	private List<CohortId> openCohorts() {
		return this.jdbc.sql("select cohort_id from programs.cohort where stage <> 'CLOSED'")
			.query(UUID.class)
			.stream()
			.map(CohortId::new)
			.toList();
	}

	/** Table and column are constants of this class. */
	private void replace(String column, String old, String next) {
		String[] name = column.split("\\.");
		this.jdbc.sql("update programs." + name[0] + " set " + name[1] + " = ? where " + name[1] + " = ?")
			.params(next, old)
			.update();
	}

}
