package org.alkimos.identity.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.MemberViews;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Finds the member of a verified token in the bound institution, on each request, so that
 * a removal takes effect immediately.
 */
@Service
public class SignIns {

	private final JdbcClient jdbc;

	private final MachineSignIns machines;

	private final TransactionTemplate reading;

	SignIns(JdbcClient jdbc, MachineSignIns machines, PlatformTransactionManager transactionManager) {
		this.jdbc = jdbc;
		this.machines = machines;
		this.reading = new TransactionTemplate(transactionManager);
		this.reading.setReadOnly(true);
	}

	/**
	 * Returns the membership of this account, if the person signed in by the method with
	 * which the invitation was accepted, or of the API client.
	 * @param provider identity provider of the sign-in, or null for a password and for
	 * API clients
	 */
	public Optional<Membership> membershipOf(String issuer, String subject, @Nullable String provider) {
		Optional<Membership> person = Objects
			.requireNonNull(this.reading.execute((status) -> personOf(issuer, subject, provider)));
		return (person.isPresent() || provider != null) ? person : this.machines.membershipOf(issuer, subject);
	}

	private Optional<Membership> personOf(String issuer, String subject, @Nullable String provider) {
		return this.jdbc
			.sql("""
					select m.person_id, m.given, m.family, coalesce(i.alias, '') as alias, coalesce(i.name, '') as institution,
						array(select r.role from identity.member_role r
							where r.tenant_id = m.tenant_id and r.person_id = m.person_id) as roles
					from identity.account a
					join identity.member m on m.tenant_id = a.tenant_id and m.person_id = a.person_id
					left join identity.institution i on i.tenant_id = m.tenant_id
					where a.issuer = ? and a.subject = ? and a.provider is not distinct from ? and a.state = 'READY' and m.state = 'ACTIVE'""")
			.param(issuer)
			.param(subject)
			.param(provider)
			.query((row, number) -> {
				var person = new PersonId(row.getObject("person_id", UUID.class));
				return new Membership(new Actor(Tenancy.current(), person, MemberViews.rolesOf(row)),
						new PersonName(row.getString("given"), row.getString("family")), row.getString("alias"),
						row.getString("institution"));
			})
			.optional();
	}

	/** Returns the subject of a member, including former and erased members. */
	@Transactional(readOnly = true)
	public Optional<String> subjectOf(PersonId person) {
		return this.jdbc.sql("select subject from identity.account where person_id = ?")
			.param(person.value())
			.query(String.class)
			.optional();
	}

}
