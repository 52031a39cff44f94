/** Waves as people see them, and the instruments that are used in each. */
@NullMarked
@NamedInterface("waves")
package org.alkimos.evaluation.waves;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
