/**
 * The files of an export in formats for statistics packages, and everything needed to
 * reproduce the figures.
 */
@NullMarked
package org.alkimos.evaluation.archive;

import org.jspecify.annotations.NullMarked;
