/**
 * Export files for evaluators: responses in formats for statistics packages, and
 * everything needed to reproduce the figures.
 */
@NullMarked
package org.alkimos.evaluation.export;

import org.jspecify.annotations.NullMarked;
