package org.alkimos.programs;

import java.time.LocalDate;

/**
 * A mentor and a mentee of an earlier program.
 *
 * @param line row of the list it came with, as a spreadsheet shows it
 * @param program what the program was called
 */
public record PastPair(int line, PersonKey mentor, PersonKey mentee, String program, LocalDate endedOn) {
}
