/** Participants of cohorts: enrolled, listed, withdrawn, erased. */
@NullMarked
@NamedInterface("participant")
package org.alkimos.programs.participant;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
