package org.alkimos.identity;

import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.Accounts.Account;
import org.alkimos.identity.MemberStanding.Standing;
import org.alkimos.identity.keycloak.MachineClients;
import org.alkimos.identity.keycloak.MachineClients.Home;
import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.identity.keycloak.Users;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Brings Keycloak in step with one membership as it stands now: idempotent, so it may be
 * repeated at any time and in any order. Keycloak is asked between two transactions,
 * never inside one.
 */
@Component
class AccountKeeping {

	private final MemberStanding standings;

	private final Accounts accounts;

	private final Organizations organizations;

	private final Users users;

	private final MachineClients machines;

	private final KeycloakRealm realm;

	private final TransactionTemplate transaction;

	AccountKeeping(MemberStanding standings, Accounts accounts, Organizations organizations, Users users,
			MachineClients machines, KeycloakRealm realm, PlatformTransactionManager transactionManager) {
		this.standings = standings;
		this.accounts = accounts;
		this.organizations = organizations;
		this.users = users;
		this.machines = machines;
		this.realm = realm;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** Works in the bound institution. */
	void settle(PersonId person) {
		Standing standing = read(person).orElseThrow();
		if (standing.state() == MemberState.ACTIVE && standing.provider() != null) {
			// Signs in through the institution's own provider, which made the account.
			return;
		}
		if (standing.state() == MemberState.ACTIVE) {
			Account account = provide(standing);
			this.transaction.executeWithoutResult((status) -> {
				requireUnchanged(person, standing);
				this.accounts.link(person, this.realm.issuer(), account);
			});
		}
		else {
			withdraw(standing);
			this.transaction.executeWithoutResult((status) -> {
				requireUnchanged(person, standing);
				if (standing.provider() != null) {
					this.accounts.forget(person);
				}
			});
		}
	}

	private Optional<Standing> read(PersonId person) {
		return Objects.requireNonNull(this.transaction.execute((status) -> this.standings.find(person)));
	}

	/**
	 * Who left and came back meanwhile, or the other way round, is settled anew by the
	 * caller's next try.
	 */
	private void requireUnchanged(PersonId person, Standing standing) {
		MemberState now = this.standings.find(person).map(Standing::state).orElse(MemberState.LEFT);
		if (now != standing.state()) {
			throw new IllegalStateException("The membership changed meanwhile");
		}
	}

	private Account provide(Standing standing) {
		String organization = organizationOf(standing);
		if (standing.clientId() != null) {
			var home = new Home(Tenancy.current(), standing.alias(), organization);
			String subject = this.machines.ensure(standing.clientId(), standing.family(), home);
			return new Account(subject, AccountState.READY, null);
		}
		String email = EmailAddress.normal(String.valueOf(standing.email()));
		var account = this.users.ensure(organization, email, standing.given(), standing.family());
		return new Account(account.subject(),
				account.elsewhere() ? AccountState.AWAITING_ACCEPTANCE : AccountState.READY, null);
	}

	private void withdraw(Standing standing) {
		if (standing.clientId() != null) {
			this.machines.remove(standing.clientId());
		}
		else if (standing.subject() != null && standing.provider() != null) {
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
