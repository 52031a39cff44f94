/**
 * What modules tell each other: event records by publisher, and the ids and words they
 * use.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.alkimos.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
