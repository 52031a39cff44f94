/** Results as evaluators request and see them. */
@NullMarked
@NamedInterface("results")
package org.alkimos.evaluation.results;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
