/**
 * The licensed wording of instruments in the languages that an institution has loaded.
 */
@NullMarked
@NamedInterface("wording")
package org.alkimos.evaluation.wording;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
