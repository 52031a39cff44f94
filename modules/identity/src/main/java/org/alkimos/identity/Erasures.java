package org.alkimos.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.binding.LastAdministrator;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.people.ErasedPeople;
import org.alkimos.kernel.people.ErasureList;
import org.alkimos.kernel.people.ErasureList.Erasure;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Erases people permanently, at their own request; data without names is kept under their
 * ID.
 */
@Service
public class Erasures {

	private final MemberRows members;

	private final JdbcClient jdbc;

	private final ErasedPeople erased;

	private final ErasureList list;

	private final LastAdministrator administrators;

	private final WaysIn waysIn;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Erasures(MemberRows members, JdbcClient jdbc, ErasedPeople erased, ErasureList list,
			LastAdministrator administrators, WaysIn waysIn, AuditTrail audit, Clock clock,
			PlatformTransactionManager transactionManager) {
		this.members = members;
		this.jdbc = jdbc;
		this.erased = erased;
		this.list = list;
		this.administrators = administrators;
		this.waysIn = waysIn;
		this.audit = audit;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Erases a person: the membership ends immediately, everything else follows within
	 * seconds. Idempotent.
	 * @param address the person's email address, typed by the administrator
	 */
	@Transactional
	public void erase(Actor actor, PersonId person, String address) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		if (actor.is(person)) {
			throw new Conflict(IdentityProblem.OWN_ERASURE, "You can't erase yourself. Ask another administrator.");
		}
		this.administrators.takeTurn();
		Member member = this.members.findById(person).filter(Member::isPerson).orElseThrow(NotFound::new);
		if (!member.isErased()) {
			new FieldErrors()
				.rejectIf(!member.hasAddress(address), IdentityProblem.ERASURE_NOT_CONFIRMED, "address",
						"Enter the person's email address exactly as shown.")
				.throwIfAny();
			erase(actor, member);
			this.administrators.requireOne();
		}
	}

	/**
	 * Repeats erasures after a backup is restored; people who no longer exist are
	 * recorded all the same. Each erasure is a new transaction of its institution and is
	 * idempotent, so that a repeated list erases only those who are left.
	 * @return number of people erased again
	 * @throws InvalidInput if a receipt is not genuine; nobody is erased then, as nothing
	 * shows that the erasure was ever decided
	 */
	public int repeat(Actor actor, Collection<Erasure> erasures) {
		actor.requireOperator();
		requireReceipts(erasures);
		int repeated = 0;
		for (Erasure erasure : erasures) {
			boolean anew = Tenancy.<Boolean, RuntimeException>call(erasure.institution(),
					() -> Objects.requireNonNull(this.transaction.execute((status) -> repeat(actor, erasure))));
			repeated += anew ? 1 : 0;
		}
		return repeated;
	}

	private void requireReceipts(Collection<Erasure> erasures) {
		int place = 0;
		for (Erasure erasure : erasures) {
			if (!this.list.wasListed(erasure)) {
				throw new InvalidInput(IdentityProblem.ERASURE_RECEIPT_INVALID, "items[" + place + "].receipt",
						"This receipt is not for this erasure. Send the list exactly as retrieved.");
			}
			place++;
		}
	}

	private boolean repeat(Actor actor, Erasure erasure) {
		this.administrators.takeTurn();
		Member member = this.members.findById(erasure.person()).filter(Member::isPerson).orElse(null);
		if (member != null && !member.isErased()) {
			erase(actor, member);
			this.administrators.giveWay();
			return true;
		}
		if (!this.erased.has(erasure.person())) {
			this.erased.add(erasure.person(), List.of(), erasure.erasedAt());
			this.erased.forgetNames(erasure.person());
		}
		return false;
	}

	private void erase(Actor actor, Member member) {
		List<String> names = member.names();
		this.jdbc.sql("""
				update identity.institution set ombuds_name = '', ombuds_contact = '', version = version + 1
				where exists (select from identity.member m where m.person_id = ? and (
				  position(m.email_normal in lower(ombuds_contact)) > 0
				  or position(lower(m.email) in lower(ombuds_contact)) > 0
				  or position(lower(m.given || ' ' || m.family) in lower(ombuds_name)) > 0))""")
			.param(member.id().value())
			.update();
		this.waysIn.end(actor, member.id());
		for (String table : List.of("invitation", "credential_change", "address_change")) {
			this.jdbc.sql("delete from identity." + table + " where person_id = ?").param(member.id().value()).update();
		}
		member.erase(this.clock);
		this.members.save(member);
		// After the event was announced: whatever is older than this has to be sent
		// first.
		this.erased.add(member.id(), names, this.clock.instant());
		this.audit.forgetAddressesOf(member.id());
		this.audit.record(actor, "identity.person-erased", member.id());
	}

}
