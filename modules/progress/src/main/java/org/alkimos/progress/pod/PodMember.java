package org.alkimos.progress.pod;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * The actor of a request as a member of a pod. Only {@link PodAccess} makes one, so that
 * several reads of one page rest on one check, and none is without.
 */
public final class PodMember {

	private final PodId pod;

	private final PersonId person;

	private final Standing standing;

	private final Membership membership;

	PodMember(PodId pod, PersonId person, Standing standing, Membership membership) {
		this.pod = pod;
		this.person = person;
		this.standing = standing;
		this.membership = membership;
	}

	public PodId pod() {
		return this.pod;
	}

	public PersonId person() {
		return this.person;
	}

	/** Mentor or mentee. */
	public Standing standing() {
		return this.standing;
	}

	public boolean isMentor() {
		return this.standing == Standing.MENTOR;
	}

	Membership membership() {
		return this.membership;
	}

}
