/** Reads rosters from spreadsheets, row by row, and reports errors in plain words. */
@NamedInterface("roster")
@NullMarked
package org.alkimos.programs.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
