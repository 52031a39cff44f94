/**
 * Files an evaluator takes along: responses in the forms that statistics programs read,
 * and what is needed to come to the same figures.
 */
@NullMarked
package org.alkimos.evaluation.export;

import org.jspecify.annotations.NullMarked;
