package org.alkimos.identity.account;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.MemberKind;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.account.MemberStanding.Standing;
import org.alkimos.identity.binding.Account;
import org.alkimos.identity.binding.Bindings;
import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.identity.keycloak.Users;
import org.alkimos.identity.machine.MachineSecrets;
import org.alkimos.kernel.people.ErasedPeople;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Synchronizes Keycloak with the end of a membership, an erasure, or an ended secret.
 * Accounts are made when an invitation is accepted, and never here. Idempotent, so it can
 * be repeated at any time and in any order. Keycloak is called between two transactions,
 * never inside one.
 */
@Component
class AccountProvisioning {

	private final MemberStanding standings;

	private final Bindings bindings;

	private final Organizations organizations;

	private final Users users;

	private final MachineSecrets machines;

	private final ErasedPeople erased;

	private final TransactionTemplate transaction;

	AccountProvisioning(MemberStanding standings, Bindings bindings, Organizations organizations, Users users,
			MachineSecrets machines, ErasedPeople erased, PlatformTransactionManager transactionManager) {
		this.standings = standings;
		this.bindings = bindings;
		this.organizations = organizations;
		this.users = users;
		this.machines = machines;
		this.erased = erased;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	@Bean
	OneTimeTask<Void> accountJob() {
		return SignOnJobs.forPerson(SignOnJobs.ACCOUNT, this::settle);
	}

	/** Runs in the bound institution. */
	void settle(PersonId person) {
		Standing standing = read(() -> this.standings.find(person).orElseThrow());
		if (standing.kind() == MemberKind.MACHINE) {
			this.machines.settle(person);
			return;
		}
		switch (standing.state()) {
			case ACTIVE -> rejoin(person, standing);
			case LEFT -> withdraw(person, standing);
			case ERASED -> forget(person, standing);
		}
	}

	/** Who left and came back may have accepted before the end was settled. */
	private void rejoin(PersonId person, Standing standing) {
		read(() -> this.bindings.inForce(person)).filter((account) -> account.provider() == null)
			.ifPresent((account) -> this.organizations.join(organizationOf(standing), account.subject()));
	}

	private void withdraw(PersonId person, Standing standing) {
		for (Account account : accountsOf(person)) {
			if (account.provider() != null) {
				this.users.remove(account.subject());
			}
			else {
				this.organizations.leave(organizationOf(standing), account.subject());
			}
		}
		if (read(() -> this.standings.find(person).orElseThrow()).state() == MemberState.ACTIVE) {
			throw new IllegalStateException("The membership changed meanwhile");
		}
	}

	/**
	 * Removes the institution from the accounts, and an account itself if it was its
	 * last. Sessions are found by the subject, so it is kept until they have ended.
	 */
	private void forget(PersonId person, Standing standing) {
		accountsOf(person).forEach((account) -> this.users.forget(organizationOf(standing), account.subject()));
		this.transaction.executeWithoutResult((status) -> {
			if (this.erased.isUnderWay(person)) {
				throw new IllegalStateException("Some modules still have to act");
			}
			this.bindings.forget(person);
		});
	}

	private List<Account> accountsOf(PersonId person) {
		return read(() -> this.bindings.everOf(person));
	}

	private <T> T read(Supplier<T> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	private String organizationOf(Standing standing) {
		return this.organizations.ensure(Tenancy.current(), standing.alias(), standing.institution());
	}

}
