package org.alkimos.programs.participant;

import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A member to enroll in a cohort.
 *
 * @param email email address by which others may have named the person; not stored
 */
public record Entrant(PersonId person, String email, ParticipantRole role, Application application, NamedPeople named) {
}
