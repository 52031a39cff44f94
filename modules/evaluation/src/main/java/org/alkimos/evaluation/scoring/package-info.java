/** Answers and the scores calculated from them. */
@NullMarked
@NamedInterface("scoring")
package org.alkimos.evaluation.scoring;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
