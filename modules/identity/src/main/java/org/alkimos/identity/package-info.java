/**
 * Institutions, their members and roles, invitations and machine accounts; keeps the
 * sign-on in step.
 */
@ApplicationModule(allowedDependencies = { "kernel", "contracts :: identity" })
@NullMarked
package org.alkimos.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
