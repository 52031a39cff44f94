package org.alkimos.platform.progress;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Somebody in a pod.
 *
 * @param name as identity keeps it
 */
record PersonView(PersonId id, String name) {
}
