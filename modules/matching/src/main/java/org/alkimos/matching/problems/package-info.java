/** Problem types of matching. */
@NamedInterface("problems")
@NullMarked
package org.alkimos.matching.problems;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
