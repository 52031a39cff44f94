/** Training dates of mentors. */
@NullMarked
@NamedInterface("training")
package org.alkimos.programs.training;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
