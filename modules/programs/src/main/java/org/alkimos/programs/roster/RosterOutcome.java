package org.alkimos.programs.roster;

/**
 * What was found in a roster and what was done with it.
 *
 * @param enrolled people enrolled from it
 * @param trainings training dates added to mentors enrolled before
 */
public record RosterOutcome(Roster roster, int enrolled, int trainings) {
}
