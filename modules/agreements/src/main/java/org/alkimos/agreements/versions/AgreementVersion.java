package org.alkimos.agreements.versions;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * An immutable text that all members signed.
 *
 * @param agreement ID of the agreement it belongs to
 * @param pod ID of the pod
 * @param number number of the version within the agreement, from 1
 * @param text the canonical text: title, headings, and texts of all sections
 * @param sha256 hash of the canonical text in UTF-8, as it was signed: 64 hexadecimal
 * digits
 * @param activatedAt UTC instant when the last member signed
 * @param sections the text by section, in order
 * @param signers who signed and when, mentors first
 * @param namesRemovedAt UTC instant when names of erased people were last removed from
 * the text, or null; the hash is of the text as it was signed
 */
public record AgreementVersion(AgreementId agreement, PodId pod, int number, String text, String sha256,
		Instant activatedAt, List<AgreementSection> sections, List<Signer> signers, @Nullable Instant namesRemovedAt) {

	public AgreementVersion {
		sections = List.copyOf(sections);
		signers = List.copyOf(signers);
	}

	public boolean isSignedBy(PersonId person) {
		return this.signers.stream().anyMatch((signer) -> signer.person().equals(person));
	}

	public static AgreementVersion of(AgreementId agreement, PodId pod, int number, List<AgreementSection> sections,
			List<Signer> signers, Instant at) {
		String text = CanonicalText.of(pod, number, sections);
		return new AgreementVersion(agreement, pod, number, text, CanonicalText.sha256(text), at, sections, signers,
				null);
	}

}
