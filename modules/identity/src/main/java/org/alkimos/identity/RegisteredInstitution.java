package org.alkimos.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.identity.InstitutionOpened;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * An institution in the register of the platform; the data of the first administrator is
 * deleted once they are a member.
 */
@Table(schema = "identity", value = "registered_institution")
class RegisteredInstitution extends Aggregate {

	@Id
	@Column("institution_id")
	private final TenantId id;

	private final String alias;

	private final String name;

	private final Instant openedAt;

	private @Nullable String administratorGiven;

	private @Nullable String administratorFamily;

	private @Nullable String administratorEmail;

	@PersistenceCreator
	RegisteredInstitution(TenantId id, String alias, String name, Instant openedAt, @Nullable String administratorGiven,
			@Nullable String administratorFamily, @Nullable String administratorEmail) {
		this.id = id;
		this.alias = alias;
		this.name = name;
		this.openedAt = openedAt;
		this.administratorGiven = administratorGiven;
		this.administratorFamily = administratorFamily;
		this.administratorEmail = administratorEmail;
	}

	static RegisteredInstitution open(String alias, String name, NewMember administrator, Clock clock) {
		var institution = new RegisteredInstitution(new TenantId(TypedIds.next()), alias, name, clock.instant(),
				administrator.given(), administrator.family(), administrator.email());
		institution.announce(institution.openedAt, (head) -> new InstitutionOpened(head, institution.id, alias, name));
		return institution;
	}

	/** The first administrator, until they are a member. */
	@Nullable NewMember administrator() {
		return (this.administratorGiven != null && this.administratorFamily != null && this.administratorEmail != null)
				? new NewMember(this.administratorGiven, this.administratorFamily, this.administratorEmail,
						Set.of(Role.INSTITUTION_ADMINISTRATOR))
				: null;
	}

	void forgetAdministrator() {
		this.administratorGiven = null;
		this.administratorFamily = null;
		this.administratorEmail = null;
	}

	TenantId id() {
		return this.id;
	}

	String alias() {
		return this.alias;
	}

	String name() {
		return this.name;
	}

	Instant openedAt() {
		return this.openedAt;
	}

}
