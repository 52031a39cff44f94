/**
 * Contracts between modules: event records by publisher, and the IDs and enums they use.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.alkimos.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
