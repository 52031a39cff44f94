/** Scores that a mentee shares with the mentor they rated. */
@NullMarked
@NamedInterface("sharing")
package org.alkimos.evaluation.sharing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
