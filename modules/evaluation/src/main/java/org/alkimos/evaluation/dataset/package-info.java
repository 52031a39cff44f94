/** Data sets from other institutions' exports, with every figure recalculated. */
@NullMarked
@NamedInterface("dataset")
package org.alkimos.evaluation.dataset;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
