package org.alkimos.programs.roster;

/**
 * Result of checking and importing a roster.
 *
 * @param enrolled number of people enrolled
 * @param trainings number of training dates added for mentors already enrolled
 */
public record RosterOutcome(Roster roster, int enrolled, int trainings) {
}
