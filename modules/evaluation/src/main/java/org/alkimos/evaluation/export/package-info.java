/**
 * Export files for evaluators: responses in formats for statistics packages, and
 * everything needed to reproduce the figures.
 */
@NullMarked
@NamedInterface("export")
package org.alkimos.evaluation.export;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
