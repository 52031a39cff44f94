/**
 * Institutions, their members and roles, invitations, and API clients; synchronizes the
 * sign-on.
 */
@ApplicationModule(allowedDependencies = { "kernel", "contracts :: identity" })
@NullMarked
package org.alkimos.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
