package org.alkimos.identity.invitation;

import java.time.Clock;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/** What only the mailbox of an invited person has. */
@Component
public class OpenLinks {

	private final InvitationRows rows;

	private final InvitationTokens tokens;

	private final Clock clock;

	private final TransactionTemplate transaction;

	OpenLinks(InvitationRows rows, InvitationTokens tokens, Clock clock,
			PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.tokens = tokens;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** The secret part of the link in the invitation that the person can accept. */
	public String of(TenantId tenant, PersonId person) {
		return Tenancy.call(tenant, () -> Objects.requireNonNull(this.transaction
			.execute((status) -> this.tokens.of(this.rows.open(person, this.clock.instant()).orElseThrow()).write())));
	}

}
