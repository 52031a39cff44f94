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
 * @param agreement ID of the agreement
 * @param pod ID of the pod
 * @param cohort ID of the cohort of the pod
 * @param state state of the agreement
 * @param version revision of the text, from 1; sent back with a change or a signature
 * @param inForce number of the last version that everyone signed, in force until the
 * agreement ends; 0 if none
 * @param openedAt UTC instant when the draft was opened
 * @param activatedAt UTC instant when that version took effect, with its last signature,
 * or null if there is none
 * @param sections the current text, in order
 * @param signers the current members, and whether they signed the current text
 */
public record AgreementView(AgreementId agreement, PodId pod, CohortId cohort, AgreementState state, int version,
		int inForce, Instant openedAt, @Nullable Instant activatedAt, List<Part> sections, List<Signer> signers) {

	public Optional<Signer> signerOf(PersonId person) {
		return this.signers.stream().filter((signer) -> signer.person().equals(person)).findFirst();
	}

	/**
	 * A section with the question that helps to write it.
	 *
	 * @param key stable name of the section
	 * @param heading title of the section, as shown
	 * @param prompt question to think about while writing; empty if there is none
	 * @param text what the pod wrote, at most 4,000 characters; may be empty
	 */
	public record Part(String key, String heading, String prompt, String text) {
	}

}
