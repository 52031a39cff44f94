package org.alkimos.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.alkimos.agreements.versions.Signer;
import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * An agreement as members of the pod see it.
 *
 * @param agreement its id
 * @param pod the pod
 * @param cohort the pod's cohort
 * @param state state of the agreement
 * @param version revision of the text, from 1; sent back with a change or a signature
 * @param inForce number of the signed version in force; 0 if none
 * @param openedAt when the draft was opened
 * @param activatedAt time of the last signature on the version in force, or null if there
 * is none
 * @param sections the current text
 * @param signers the members, and whether they signed the current text
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
