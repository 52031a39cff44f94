package org.alkimos.agreements;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * How far a pod's agreement has come; nothing of what it says.
 *
 * @param pod whose agreement
 * @param state where it stands
 * @param inForce number of the signed version in force; 0 if none
 * @param openedAt when the draft was opened
 * @param activatedAt when the version in force was signed by all; null if none
 * @param signed members who signed the present text
 * @param unsigned members who have not signed the present text
 */
public record AgreementSummary(PodId pod, AgreementState state, int inForce, Instant openedAt,
		@Nullable Instant activatedAt, List<PersonId> signed, List<PersonId> unsigned) {
}
