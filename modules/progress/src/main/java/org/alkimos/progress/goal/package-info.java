/** Goals of pods and mentees, and their steps. */
@NullMarked
@NamedInterface("goal")
package org.alkimos.progress.goal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
