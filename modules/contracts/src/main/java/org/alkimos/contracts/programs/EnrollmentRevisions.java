package org.alkimos.contracts.programs;

import java.util.Map;

/**
 * How far the programs module is with the participants of a cohort. A module that decides
 * on its own copy asks here, and refuses while its copy is behind.
 */
public interface EnrollmentRevisions {

	/**
	 * Returns each current participant with the revision of the latest event about them,
	 * also of one that is still on its way; empty for an unknown cohort.
	 */
	Map<ParticipantId, Long> of(CohortId cohort);

}
