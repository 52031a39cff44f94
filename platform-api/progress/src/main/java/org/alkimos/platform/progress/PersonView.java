package org.alkimos.platform.progress;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A person in a pod.
 *
 * @param id ID of the person
 * @param name full name; a general text for a person without a known name
 */
public record PersonView(PersonId id, String name) {
}
