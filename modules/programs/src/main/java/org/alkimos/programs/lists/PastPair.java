package org.alkimos.programs.lists;

import java.time.LocalDate;

import org.alkimos.programs.ties.PersonKey;

/**
 * A past pairing of a mentor and a mentee.
 *
 * @param line row number in the list, as shown by a spreadsheet
 * @param program name of the program
 */
public record PastPair(int line, PersonKey mentor, PersonKey mentee, String program, LocalDate endedOn) {
}
