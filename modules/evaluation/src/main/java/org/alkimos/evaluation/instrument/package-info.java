/** Instruments as data, answers, and how answers become scores. */
@NamedInterface("instrument")
@NullMarked
package org.alkimos.evaluation.instrument;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
