package org.alkimos.agreements;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A member of the pod and whether they signed the present text.
 *
 * @param person the member
 * @param role mentor or mentee of this pod
 * @param signedAt when they signed the present text; null if not yet
 * @param gone whether the person was erased and will not sign any more
 * @param hasLeft whether the person is no longer a member of the pod
 */
@Table(schema = "agreements", value = "signer")
public record Signer(@Column("person_id") PersonId person, ParticipantRole role, @Nullable Instant signedAt,
		boolean gone, boolean hasLeft) {

	static Signer of(PersonId person, ParticipantRole role) {
		return new Signer(person, role, null, false, false);
	}

	/** Somebody who signed an earlier text. */
	static Signer signed(PersonId person, ParticipantRole role, Instant at) {
		return new Signer(person, role, at, false, false);
	}

	public boolean hasSigned() {
		return this.signedAt != null;
	}

	Signer signing(Instant at) {
		return new Signer(this.person, this.role, at, this.gone, this.hasLeft);
	}

	/** The others do not wait for this signature. */
	boolean needsNoSignature() {
		return this.gone || this.hasLeft || hasSigned();
	}

	Signer leaving() {
		return new Signer(this.person, this.role, this.signedAt, true, this.hasLeft);
	}

	Signer released() {
		return new Signer(this.person, this.role, null, this.gone, this.hasLeft);
	}

	/** The same person, in the pod in this role from now on. */
	Signer belongingAs(ParticipantRole role) {
		return new Signer(this.person, role, this.signedAt, this.gone, false);
	}

	/** The same person, in the pod no longer. */
	Signer outside() {
		return new Signer(this.person, this.role, null, this.gone, true);
	}

}
