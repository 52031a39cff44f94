package org.alkimos.identity.account;

import java.util.Objects;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.AccountState;
import org.alkimos.identity.EmailAddress;
import org.alkimos.identity.MemberKind;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.account.Accounts.Account;
import org.alkimos.identity.account.MemberStanding.Standing;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.identity.keycloak.Users;
import org.alkimos.identity.machine.MachineSecrets;
import org.alkimos.kernel.people.ErasedPeople;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Synchronizes Keycloak with the current state of one membership. Idempotent, so it can
 * be repeated at any time and in any order. Keycloak is called between two transactions,
 * never inside one.
 */
@Component
class AccountProvisioning {

	private final MemberStanding standings;

	private final Accounts accounts;

	private final Organizations organizations;

	private final Users users;

	private final MachineSecrets machines;

	private final KeycloakRealm realm;

	private final ErasedPeople erased;

	private final TransactionTemplate transaction;

	AccountProvisioning(MemberStanding standings, Accounts accounts, Organizations organizations, Users users,
			MachineSecrets machines, KeycloakRealm realm, ErasedPeople erased,
			PlatformTransactionManager transactionManager) {
		this.standings = standings;
		this.accounts = accounts;
		this.organizations = organizations;
		this.users = users;
		this.machines = machines;
		this.realm = realm;
		this.erased = erased;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	@Bean
	OneTimeTask<Void> accountJob() {
		return SignOnJobs.forPerson(SignOnJobs.ACCOUNT, this::settle);
	}

	/** Runs in the bound institution. */
	void settle(PersonId person) {
		Standing standing = read(person).orElseThrow();
		if (standing.kind() == MemberKind.MACHINE) {
			this.machines.settle(person);
			return;
		}
		switch (standing.state()) {
			case ACTIVE -> keep(person, standing);
			case LEFT -> {
				withdraw(standing);
				this.transaction.executeWithoutResult((status) -> {
					requireUnchanged(person, standing);
					if (standing.provider() != null) {
						this.accounts.forget(person);
					}
				});
			}
			case ERASED -> forget(person, standing, standing.subject());
		}
	}

	private void keep(PersonId person, Standing standing) {
		if (standing.provider() != null) {
			// The institution's own provider created the account.
			return;
		}
		Account account = provide(standing);
		boolean erased = Boolean.TRUE.equals(this.transaction.execute((status) -> {
			if (stateOf(person) == MemberState.ERASED) {
				return true;
			}
			requireUnchanged(person, standing);
			this.accounts.link(person, this.realm.issuer(), account);
			return false;
		}));
		if (erased) {
			// The account was made while the person was being erased: no one else knows
			// of it.
			forget(person, standing, account.subject());
		}
	}

	/**
	 * Removes the institution from the account, and the account itself if it was the
	 * last. Sessions are found by the subject, so it is kept until they have ended.
	 */
	private void forget(PersonId person, Standing standing, @Nullable String subject) {
		if (subject != null) {
			this.users.forget(organizationOf(standing), subject);
		}
		this.transaction.executeWithoutResult((status) -> {
			if (this.erased.isUnderWay(person)) {
				throw new IllegalStateException("Some modules still have to act");
			}
			this.accounts.forget(person);
		});
	}

	private Optional<Standing> read(PersonId person) {
		return Objects.requireNonNull(this.transaction.execute((status) -> this.standings.find(person)));
	}

	/** If the membership has changed meanwhile, the caller's next attempt handles it. */
	private void requireUnchanged(PersonId person, Standing standing) {
		if (stateOf(person) != standing.state()) {
			throw new IllegalStateException("The membership changed meanwhile");
		}
	}

	private MemberState stateOf(PersonId person) {
		return this.standings.find(person).map(Standing::state).orElse(MemberState.LEFT);
	}

	private Account provide(Standing standing) {
		String organization = organizationOf(standing);
		String email = EmailAddress.normal(String.valueOf(standing.email()));
		var account = this.users.ensure(organization, email, standing.given(), standing.family());
		return new Account(account.subject(),
				account.elsewhere() ? AccountState.AWAITING_ACCEPTANCE : AccountState.READY, null);
	}

	private void withdraw(Standing standing) {
		if (standing.subject() != null && standing.provider() != null) {
			this.users.remove(standing.subject());
		}
		else if (standing.subject() != null) {
			this.organizations.leave(organizationOf(standing), standing.subject());
		}
	}

	private String organizationOf(Standing standing) {
		return this.organizations.ensure(Tenancy.current(), standing.alias(), standing.institution());
	}

}
