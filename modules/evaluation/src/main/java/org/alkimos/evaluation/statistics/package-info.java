/** Figures that describe scores of people, known to nobody but their numbers. */
@NamedInterface("statistics")
@NullMarked
package org.alkimos.evaluation.statistics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
