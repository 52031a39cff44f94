/** Checks whether a cohort is ready for matching, before a run. */
@NullMarked
@NamedInterface("readiness")
package org.alkimos.matching.readiness;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
