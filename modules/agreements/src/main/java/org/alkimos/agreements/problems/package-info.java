/** Problem types of agreements. */
@NamedInterface("problems")
@NullMarked
package org.alkimos.agreements.problems;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
