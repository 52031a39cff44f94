package org.alkimos.programs;

import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A member about to take part in a cohort.
 *
 * @param email address under which others may have named the person; not kept
 */
public record Entrant(PersonId person, String email, ParticipantRole role, Application application, NamedPeople named) {
}
