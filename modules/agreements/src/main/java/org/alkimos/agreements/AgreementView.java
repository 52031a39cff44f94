package org.alkimos.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * An agreement as the pod's members see it.
 *
 * @param agreement its id
 * @param pod whose agreement
 * @param cohort the pod's cohort
 * @param state where it stands
 * @param version counts the texts from 1; to be named when changing or signing
 * @param inForce number of the signed version in force; 0 if none
 * @param openedAt when the draft was opened
 * @param activatedAt when the version in force was signed by all; null if none
 * @param sections the present text
 * @param signers the members, and whether they signed the present text
 */
public record AgreementView(AgreementId agreement, PodId pod, CohortId cohort, AgreementState state, int version,
		int inForce, Instant openedAt, @Nullable Instant activatedAt, List<Part> sections, List<Signer> signers) {

	public Optional<Signer> signerOf(PersonId person) {
		return this.signers.stream().filter((signer) -> signer.person().equals(person)).findFirst();
	}

	/**
	 * A section with the question that helps to write it.
	 *
	 * @param key stable name
	 * @param heading as shown
	 * @param prompt what to think about
	 * @param text what the pod wrote
	 */
	public record Part(String key, String heading, String prompt, String text) {
	}

}
