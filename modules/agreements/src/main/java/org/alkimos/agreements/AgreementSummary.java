package org.alkimos.agreements;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * State of the agreement of a pod, without its text.
 *
 * @param pod the pod
 * @param state state of the agreement
 * @param inForce number of the signed version in force; 0 if none
 * @param openedAt when the draft was opened
 * @param activatedAt time of the last signature on the version in force, or null if there
 * is none
 * @param signed members who signed the current text
 * @param unsigned members who have not signed the current text
 */
public record AgreementSummary(PodId pod, AgreementState state, int inForce, Instant openedAt,
		@Nullable Instant activatedAt, List<PersonId> signed, List<PersonId> unsigned) {
}
