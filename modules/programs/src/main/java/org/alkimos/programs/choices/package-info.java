/** Participants' own choices before pods are formed. */
@NullMarked
@NamedInterface("choices")
package org.alkimos.programs.choices;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
