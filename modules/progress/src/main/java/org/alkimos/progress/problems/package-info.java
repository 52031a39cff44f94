/** Problem types of progress. */
@NamedInterface("problems")
@NullMarked
package org.alkimos.progress.problems;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
