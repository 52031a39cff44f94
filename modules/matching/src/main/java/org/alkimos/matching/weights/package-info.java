/**
 * Matching criteria, their weights, and presets.
 */
@NamedInterface("weights")
@NullMarked
package org.alkimos.matching.weights;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
