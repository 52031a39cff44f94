package org.alkimos.programs.roster;

/** What was found in a roster and how many people were enrolled from it. */
public record RosterOutcome(Roster roster, int enrolled) {
}
