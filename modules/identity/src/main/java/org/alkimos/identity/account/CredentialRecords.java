package org.alkimos.identity.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.keycloak.CredentialChange;
import org.alkimos.identity.letter.AccessChange;
import org.alkimos.identity.letter.AccessLetters;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/** Records changes of credentials in the bound institution, each once. */
@Component
class CredentialRecords {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final AccessLetters letters;

	private final TransactionTemplate transaction;

	CredentialRecords(JdbcClient jdbc, AuditTrail audit, AccessLetters letters,
			PlatformTransactionManager transactionManager) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.letters = letters;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/**
	 * Records the change for the member whom the account opens the institution for.
	 * @return false if there is no such member, the change came before their access, or
	 * it was recorded earlier
	 */
	boolean keep(CredentialChange change, String issuer, boolean tell) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Optional<PersonId> person = ownerOf(issuer, change.subject(), change.at())
				.filter((owner) -> insert(change, owner));
			person.ifPresent((owner) -> record(change, owner, tell));
			return person.isPresent();
		}));
	}

	/** The password chosen with an invitation comes before the access it leads to. */
	private Optional<PersonId> ownerOf(String issuer, String subject, Instant at) {
		return this.jdbc.sql("""
				select person_id from identity.binding
				where issuer = ? and subject = ? and ended_at is null and made_at < ?""")
			.params(issuer, subject, at.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.map(PersonId::new);
	}

	private boolean insert(CredentialChange change, PersonId owner) {
		return this.jdbc.sql("""
				insert into identity.credential_change (event_id, person_id, changed_at) values (?, ?, ?)
				on conflict do nothing""")
			.params(change.event(), owner.value(), change.at().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private void record(CredentialChange change, PersonId owner, boolean tell) {
		this.audit.record(new Actor(Tenancy.current(), owner, Set.of()),
				AuditNote.command("identity.credential-changed", owner).with(change.credential()));
		if (tell) {
			this.letters.tell(owner, AccessChange.CREDENTIAL_CHANGED);
		}
	}

}
