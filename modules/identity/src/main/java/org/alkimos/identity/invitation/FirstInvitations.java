package org.alkimos.identity.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Invitations to those whom nobody inside can invite: the first administrator of an
 * institution, and the first operator of the platform. There is none once somebody there
 * can sign in.
 */
@Service
public class FirstInvitations {

	/** The platform itself, at its start. */
	private static final Actor PLATFORM = new Actor(PlatformTenant.ID, new PersonId(PlatformTenant.ID.value()),
			Set.of(Role.PLATFORM_OPERATOR));

	private final InvitationRows rows;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	FirstInvitations(InvitationRows rows, JdbcClient jdbc, AuditTrail audit, Clock clock,
			PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/**
	 * Issues a link for the first administrator of an institution, and voids the previous
	 * one. Only platform operators may do this.
	 * @throws NotFound if the institution does not exist or is being set up
	 * @throws Conflict if an administrator of it can sign in
	 */
	public IssuedInvitation issue(Actor actor, TenantId institution) {
		actor.requireOperator();
		if (institution.equals(PlatformTenant.ID)) {
			throw new NotFound();
		}
		return in(institution, () -> {
			if (isAdministered()) {
				throw new Conflict(IdentityProblem.INSTITUTION_ADMINISTERED,
						"An administrator of this institution can sign in and invites the others.");
			}
			return issue(actor, institution, first().orElseThrow(NotFound::new));
		});
	}

	/** Issues a link for the first operator, unless an operator can sign in. */
	Optional<IssuedInvitation> toOperator() {
		return in(PlatformTenant.ID, () -> isAdministered() ? Optional.empty()
				: first().map((person) -> issue(PLATFORM, PlatformTenant.ID, person)));
	}

	private IssuedInvitation issue(Actor actor, TenantId institution, PersonId person) {
		Instant now = this.clock.instant();
		var token = InvitationToken.next(institution);
		var invitation = new IssuedInvitation(InvitationId.next(), token.write(), now.plus(Invitations.LIFETIME));
		this.rows.voidOpen(person, now);
		this.rows.insert(invitation, token.hash(), person, actor.person(), now);
		this.audit.record(actor, "identity.invitation-issued", person);
		return invitation;
	}

	private boolean isAdministered() {
		return this.jdbc.sql("select identity.is_administered(kernel.tenant())").query(Boolean.class).single();
	}

	private Optional<PersonId> first() {
		return this.jdbc.sql("""
				select m.person_id from identity.member m
				join identity.member_role r on r.tenant_id = m.tenant_id and r.person_id = m.person_id
				where m.state = 'ACTIVE' and r.role in ('INSTITUTION_ADMINISTRATOR', 'PLATFORM_OPERATOR')
				order by m.joined_at, m.person_id limit 1""").query(UUID.class).optional().map(PersonId::new);
	}

	private <T> T in(TenantId tenant, Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(tenant,
				() -> Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

}
