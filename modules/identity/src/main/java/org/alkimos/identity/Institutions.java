package org.alkimos.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.kernel.text.EmailAddress;

/** Institutions: added by platform operators, described by their own administrators. */
@Service
public class Institutions {

	private static final int LIMIT = 200;

	private static final int MOST_DOMAINS = 100;

	private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

	private final InstitutionRegister register;

	private final InstitutionRows rows;

	private final AuditTrail audit;

	private final Clock clock;

	Institutions(InstitutionRegister register, InstitutionRows rows, AuditTrail audit, Clock clock) {
		this.register = register;
		this.rows = rows;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Adds an institution; its own rows, its first administrator, and its organization at
	 * the sign-on follow within seconds.
	 * @param alias short name in sign-on and addresses: 3 to 40 lowercase letters, digits
	 * and hyphens
	 */
	@Transactional
	public TenantId open(Actor actor, String alias, String name, NewMember firstAdministrator) {
		actor.requireOperator();
		new FieldErrors()
			.rejectIf(!ALIAS.matcher(alias).matches(), IdentityProblem.INVALID_INSTITUTION_ALIAS, "alias",
					"Use 3 to 40 lowercase letters, digits, and hyphens, starting with a letter.")
			.requireText(name, "name", "the name of the institution", LIMIT)
			.rejectIf(Members.hasControls(name), GeneralProblem.INVALID_CHARACTERS, "name",
					"Use only letters, digits, and punctuation.")
			.throwIfAny();
		firstAdministrator.check();
		if (alias.equals(PlatformTenant.ALIAS) || this.register.existsByAlias(alias)) {
			throw new InvalidInput(IdentityProblem.INSTITUTION_ALIAS_TAKEN, "alias",
					"This short name is taken. Choose another one.");
		}
		var institution = this.register
			.save(RegisteredInstitution.open(alias, name.strip(), firstAdministrator, this.clock));
		this.audit.record(actor, "identity.institution-opened", institution.id());
		return institution.id();
	}

	@Transactional(readOnly = true)
	public List<InstitutionEntry> list(Actor actor, @Nullable TenantId after, int limit) {
		actor.requireOperator();
		return this.rows.registered(after, limit);
	}

	/** Returns one institution of the platform. */
	@Transactional(readOnly = true)
	public InstitutionEntry get(Actor actor, TenantId institution) {
		actor.requireOperator();
		return this.rows.registered(institution).orElseThrow(NotFound::new);
	}

	/**
	 * Sets the email domains that are routed to the institution's own sign-in. Operators
	 * confirm that it owns the domains, so that no institution can divert another's
	 * people.
	 * @param domains at most 100, such as {@code university.edu}; replaces the previous
	 * ones
	 */
	@Transactional
	public void nameDomains(Actor actor, TenantId institution, Collection<String> domains) {
		actor.requireOperator();
		RegisteredInstitution known = this.register.findById(institution).orElseThrow(NotFound::new);
		Set<String> normal = domains.stream()
			.flatMap((domain) -> EmailAddress.domain(domain).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		new FieldErrors()
			.rejectIf(domains.stream().anyMatch(Institutions::isNoDomain), IdentityProblem.INVALID_DOMAIN, "domains",
					"Enter domains, such as university.edu, separated by spaces.")
			.rejectIf(normal.size() > MOST_DOMAINS, IdentityProblem.TOO_MANY_DOMAINS, "domains",
					"Enter at most " + MOST_DOMAINS + " domains.")
			.throwIfAny();
		try {
			this.rows.nameDomains(known.id(), normal);
		}
		catch (DuplicateKeyException ex) {
			throw new InvalidInput(IdentityProblem.DOMAIN_TAKEN, "domains",
					"One of these domains already belongs to another institution.");
		}
		record(actor, institution, normal);
	}

	private static boolean isNoDomain(String typed) {
		return EmailAddress.domain(typed).filter((domain) -> domain.length() <= AuditNote.LONGEST_DETAIL).isEmpty();
	}

	/** Records the domains in as many entries as they need. */
	private void record(Actor actor, TenantId institution, Collection<String> domains) {
		var detail = new StringJoiner(" ");
		for (String domain : domains) {
			if (detail.length() + 1 + domain.length() > AuditNote.LONGEST_DETAIL) {
				this.audit.record(actor, "identity.domains-named", institution, detail.toString());
				detail = new StringJoiner(" ");
			}
			detail.add(domain);
		}
		this.audit.record(actor, "identity.domains-named", institution, detail.toString());
	}

	/** The actor's institution, for every member of it. */
	@Transactional(readOnly = true)
	public InstitutionView current(Actor actor) {
		return this.rows.current().orElseThrow(NotFound::new);
	}

	/**
	 * Changes how the institution presents itself to its members.
	 * @param seen version the administrator saw
	 */
	@Transactional
	public InstitutionView describe(Actor actor, String name, Ombuds ombuds, int seen) {
		actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		new FieldErrors().requireText(name, "name", "the name of the institution", LIMIT)
			.limitText(ombuds.name(), "ombudsName", "the name of the ombuds", LIMIT)
			.limitText(ombuds.contact(), "ombudsContact", "the contact", LIMIT)
			.rejectIf(ombuds.name().isBlank() != ombuds.contact().isBlank(), IdentityProblem.INCOMPLETE_OMBUDS,
					"ombudsContact", "Enter both the ombuds and how to reach them, or neither.")
			.rejectIf(Members.hasControls(name + ombuds.name() + ombuds.contact()), GeneralProblem.INVALID_CHARACTERS,
					"name", "Use only letters, digits, and punctuation.")
			.throwIfAny();
		if (!this.rows.describe(name.strip(), new Ombuds(ombuds.name().strip(), ombuds.contact().strip()), seen)) {
			throw new Stale();
		}
		this.audit.record(actor, "identity.institution-described", actor.institution());
		return current(actor);
	}

}
