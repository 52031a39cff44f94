package org.alkimos.agreements.versions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A signer of an agreement, and whether they signed the text.
 *
 * @param person ID of the signer
 * @param role mentor or mentee of this pod
 * @param signedAt UTC instant of the signature on the text, or null if not signed
 * @param gone whether the person was erased, so that their signature is no longer needed
 * @param hasLeft whether the person is no longer a member of the pod; always false in
 * answers, which omit former members
 */
@Table(schema = "agreements", value = "signer")
public record Signer(@Column("person_id") PersonId person, ParticipantRole role, @Nullable Instant signedAt,
		boolean gone, boolean hasLeft) {

	static Signer of(PersonId person, ParticipantRole role) {
		return new Signer(person, role, null, false, false);
	}

	/** Returns a former signer of an earlier text. */
	static Signer signed(PersonId person, ParticipantRole role, Instant at) {
		return new Signer(person, role, at, false, false);
	}

	public boolean hasSigned() {
		return this.signedAt != null;
	}

	Signer signing(Instant at) {
		return new Signer(this.person, this.role, at, this.gone, this.hasLeft);
	}

	/** Returns whether the agreement no longer waits for a signature of the person. */
	boolean needsNoSignature() {
		return this.gone || this.hasLeft || hasSigned();
	}

	/** Returns the person as erased: their signature is no longer needed. */
	Signer leaving() {
		return new Signer(this.person, this.role, this.signedAt, true, this.hasLeft);
	}

	Signer released() {
		return new Signer(this.person, this.role, null, this.gone, this.hasLeft);
	}

	/** Returns the person as a current member in this role. */
	Signer belongingAs(ParticipantRole role) {
		return new Signer(this.person, role, this.signedAt, this.gone, false);
	}

	/** Returns the person as a former member. */
	Signer outside() {
		return new Signer(this.person, this.role, null, this.gone, true);
	}

}
