package org.alkimos.platform.progress;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A person in a pod.
 *
 * @param name full name from the identity module
 */
public record PersonView(PersonId id, String name) {
}
