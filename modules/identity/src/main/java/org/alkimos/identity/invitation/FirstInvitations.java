package org.alkimos.identity.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.identity.problems.IdentityProblem;
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

	private final InvitationIssue issue;

	private final InvitationTokens tokens;

	private final Clock clock;

	private final TransactionTemplate transaction;

	FirstInvitations(InvitationRows rows, JdbcClient jdbc, InvitationIssue issue, InvitationTokens tokens, Clock clock,
			PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.issue = issue;
		this.tokens = tokens;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** Whether the installation can send invitations. */
	public boolean arePossible() {
		return this.issue.isPossible();
	}

	/**
	 * Mails an invitation to the first administrator of an institution, which voids the
	 * one before. Only platform operators may do this.
	 * @throws NotFound if the institution does not exist or is being set up
	 * @throws Conflict if an administrator of it can sign in, the first one was invited
	 * too often, or no mail can be sent
	 */
	public void invite(Actor actor, TenantId institution) {
		actor.requireOperator();
		if (institution.equals(PlatformTenant.ID)) {
			throw new NotFound();
		}
		in(institution, () -> {
			if (isAdministered()) {
				throw new Conflict(IdentityProblem.INSTITUTION_ADMINISTERED,
						"An administrator of this institution can sign in and invites the others.");
			}
			return this.issue.mail(actor, first().orElseThrow(NotFound::new));
		});
	}

	/**
	 * Mails the invitation as soon as the institution is set up. Static, because the
	 * scheduler, which this class needs, needs its jobs first.
	 */
	@Bean
	static OneTimeTask<Void> firstInvitationJob(ObjectProvider<FirstInvitations> invitations) {
		return SignOnJobs.forAll(SignOnJobs.FIRST_INVITATION,
				(institution) -> invitations.getObject().inviteAtOpening(new TenantId(UUID.fromString(institution))));
	}

	private void inviteAtOpening(TenantId institution) {
		if (this.issue.isPossible()) {
			in(institution, () -> first().filter((person) -> !isAdministered() && !this.rows.wasInvited(person))
				.map((person) -> this.issue.mail(PLATFORM, person)));
		}
	}

	/**
	 * The invitation of the first operator, unless an operator can sign in. It is the
	 * open one if there is one, and a new one, which is mailed where mail is set up,
	 * otherwise.
	 */
	Optional<InvitationId> toOperator() {
		return in(PlatformTenant.ID, () -> isAdministered() ? Optional.empty() : first().map(this::openOrNew));
	}

	String linkToOperator(InvitationId invitation) {
		return in(PlatformTenant.ID, () -> this.tokens.link(invitation));
	}

	private InvitationId openOrNew(PersonId person) {
		return this.rows.open(person, this.clock.instant()).orElseGet(() -> {
			if (this.issue.isPossible() && this.issue.mail(PLATFORM, List.of(person)) > 0) {
				return this.rows.open(person, this.clock.instant()).orElseThrow();
			}
			return this.issue.issue(PLATFORM, person);
		});
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
