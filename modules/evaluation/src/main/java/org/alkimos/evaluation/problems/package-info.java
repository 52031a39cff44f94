/** Problem types of evaluation. */
@NamedInterface("problems")
@NullMarked
package org.alkimos.evaluation.problems;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
