/** Instruments as data, answers, and scoring. */
@NamedInterface("instrument")
@NullMarked
package org.alkimos.evaluation.instrument;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
