/**
 * Reads rosters from spreadsheets, row by row, and says in plain words what is wrong with
 * them.
 */
@NamedInterface("roster")
@NullMarked
package org.alkimos.programs.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
