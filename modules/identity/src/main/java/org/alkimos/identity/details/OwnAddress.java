package org.alkimos.identity.details;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.Member;
import org.alkimos.identity.MemberRows;
import org.alkimos.identity.binding.Account;
import org.alkimos.identity.binding.Bindings;
import org.alkimos.identity.details.AddressChangeRows.Asked;
import org.alkimos.identity.keycloak.KeycloakAway;
import org.alkimos.identity.keycloak.Users;
import org.alkimos.identity.letter.AccessChange;
import org.alkimos.identity.letter.AccessLetters;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.kernel.text.ParsedEmail;
import org.alkimos.kernel.text.RefusedEmail;

/**
 * People change their own address: a code that is mailed to the new address proves that
 * it is theirs, and the old address is told. Whoever signs in with a password signs in
 * with the new address from then on, at all their institutions.
 */
@Service
public class OwnAddress {

	private final MemberRows members;

	private final Bindings bindings;

	private final AddressChangeRows rows;

	private final AddressCodes codes;

	private final AddressMove addresses;

	private final Users users;

	private final AccessLetters letters;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	OwnAddress(MemberRows members, Bindings bindings, AddressChangeRows rows, AddressCodes codes, AddressMove addresses,
			Users users, AccessLetters letters, AuditTrail audit, Clock clock,
			PlatformTransactionManager transactionManager) {
		this.members = members;
		this.bindings = bindings;
		this.rows = rows;
		this.codes = codes;
		this.addresses = addresses;
		this.users = users;
		this.letters = letters;
		this.audit = audit;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** Returns the person's name and address, and the address they have asked for. */
	@Transactional(readOnly = true)
	public OwnSignIn of(Actor actor) {
		Member self = self(actor);
		Optional<Asked> asked = this.rows.open(actor.person(), this.clock.instant());
		return new OwnSignIn(self.name(), self.address().typed(),
				this.bindings.inForce(actor.person()).filter((account) -> account.provider() != null).isEmpty(),
				asked.map((found) -> found.to().typed()).orElse(null), asked.map(Asked::until).orElse(null),
				asked.filter(Asked::refused).isPresent());
	}

	/**
	 * Mails a code to the new address, and tells the old one. A code that was mailed
	 * before is void.
	 * @throws InvalidInput if this is no address, or the one of a member
	 * @throws Conflict if the installation sends no mail, or the person asked three times
	 * within 24 hours
	 */
	@Transactional
	public void ask(Actor actor, String typed) {
		ParsedEmail parsed = EmailAddress.parse(typed);
		if (parsed instanceof RefusedEmail refused) {
			throw new InvalidInput(IdentityProblem.INVALID_EMAIL, "email", refused.advice());
		}
		EmailAddress to = parsed.accepted().orElseThrow();
		if (self(actor).hasAddress(to.typed())) {
			throw new InvalidInput(IdentityProblem.ADDRESS_TAKEN, "email", "This is your address already.");
		}
		this.addresses.requireFree(to);
		this.codes.mail(actor.person(), this.rows.ask(actor.person(), to, this.clock.instant()));
		this.audit.record(actor, "identity.address-change-asked", actor.person());
	}

	/** Withdraws the request; the code no longer works. */
	@Transactional
	public void withdraw(Actor actor) {
		if (this.rows.end(actor.person(), this.clock.instant())) {
			this.audit.record(actor, "identity.address-change-withdrawn", actor.person());
		}
	}

	/**
	 * Changes the address. Repeated, it does nothing. The sign-in service is called
	 * between two transactions: after a break in between, the code still works.
	 * @throws InvalidInput if the code is wrong, or the address is another member's
	 * meanwhile
	 * @throws Conflict if the code expired or was tried five times, or another account
	 * has the address
	 */
	public void confirm(Actor actor, String code) {
		Asked asked = this.transaction.execute((status) -> this.rows.attempt(actor.person(), this.clock.instant()))
			.orElseThrow(() -> new Conflict(IdentityProblem.ADDRESS_CODE_EXPIRED,
					"The code has expired, or was tried too often. Ask for another one."));
		if (!this.codes.isRight(asked.change(), code)) {
			throw new InvalidInput(IdentityProblem.ADDRESS_CODE_WRONG, "code",
					"This is not the code of the latest mail. Copy its eight digits.");
		}
		if (!asked.used()) {
			accountToMove(actor, asked.to()).filter((account) -> account.provider() == null)
				.ifPresent((account) -> rename(account, asked.to()));
			this.transaction.executeWithoutResult((status) -> apply(actor, asked));
		}
	}

	/**
	 * Refuses before the account is renamed: it would sign in under the refused address.
	 */
	private Optional<Account> accountToMove(Actor actor, EmailAddress to) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.addresses.requireFree(to);
			return this.bindings.inForce(actor.person());
		}));
	}

	private void rename(Account account, EmailAddress to) {
		try {
			if (!this.users.rename(account.subject(), to.normal())) {
				throw new Conflict(IdentityProblem.ADDRESS_HAS_ACCOUNT,
						"Another account here has this address. Sign in with that one, or use another address.");
			}
		}
		catch (KeycloakAway ex) {
			throw new Conflict(IdentityProblem.SIGN_IN_SERVICE_UNREACHABLE,
					"The sign-in service can't be reached right now. The code is still valid; try again soon.");
		}
	}

	private void apply(Actor actor, Asked asked) {
		if (this.rows.use(asked.change(), this.clock.instant())) {
			Member member = self(actor);
			this.addresses.move(member, asked.to());
			this.members.save(member);
			this.audit.record(actor, "identity.address-changed", actor.person());
			this.letters.tell(actor.person(), AccessChange.ADDRESS_CHANGED);
		}
	}

	private Member self(Actor actor) {
		return this.members.findById(actor.person())
			.filter((found) -> found.isPerson() && found.isActive())
			.orElseThrow(NotFound::new);
	}

}
