/**
 * What programs value in a match: criteria, how much each counts, and sets to start from.
 */
@NamedInterface("weights")
@NullMarked
package org.alkimos.matching.weights;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
