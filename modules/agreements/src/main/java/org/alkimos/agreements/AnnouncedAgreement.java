package org.alkimos.agreements;

import java.time.Instant;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;

import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.contracts.agreements.AgreementActivated;
import org.alkimos.contracts.agreements.AgreementEnded;
import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.agreements.AgreementOpened;
import org.alkimos.contracts.agreements.AgreementReopened;
import org.alkimos.contracts.agreements.AgreementRevised;
import org.alkimos.contracts.agreements.AgreementSigned;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.tenancy.PersonId;

/** What identifies an agreement, and the events that other modules hear about it. */
abstract class AnnouncedAgreement extends Aggregate {

	@Id
	@Column("agreement_id")
	private final AgreementId id;

	@Column("pod_id")
	private final PodId pod;

	@Column("cohort_id")
	private final CohortId cohort;

	AnnouncedAgreement(AgreementId id, PodId pod, CohortId cohort) {
		this.id = id;
		this.pod = pod;
		this.cohort = cohort;
	}

	AgreementId id() {
		return this.id;
	}

	PodId pod() {
		return this.pod;
	}

	CohortId cohort() {
		return this.cohort;
	}

	void announceOpened(List<PersonId> signers, Instant at) {
		announce(at, (head) -> new AgreementOpened(head, this.id, this.pod, this.cohort, signers));
	}

	void announceRevised(Instant at) {
		announce(at, (head) -> new AgreementRevised(head, this.id, this.pod, this.cohort));
	}

	void announceSigned(PersonId by, Instant at) {
		announce(at, (head) -> new AgreementSigned(head, this.id, this.pod, this.cohort, by));
	}

	void announceActivated(AgreementVersion version, Instant at) {
		announce(at, (head) -> new AgreementActivated(head, this.id, this.pod, this.cohort, version.number(),
				version.sha256()));
	}

	void announceReopened(List<PersonId> signers, Instant at) {
		announce(at, (head) -> new AgreementReopened(head, this.id, this.pod, this.cohort, signers));
	}

	void announceEnded(Instant at) {
		announce(at, (head) -> new AgreementEnded(head, this.id, this.pod, this.cohort));
	}

}
