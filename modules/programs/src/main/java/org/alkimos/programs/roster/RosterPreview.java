package org.alkimos.programs.roster;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;

/**
 * Preview or result of an uploaded roster.
 *
 * @param roster rows found; empty once confirmed, because the files are then deleted
 * @param enrolled number of people enrolled by the confirmation, or null before it
 */
public record RosterPreview(RosterImportId id, CohortId cohort, Roster roster, @Nullable Integer enrolled) {

	public boolean confirmed() {
		return this.enrolled != null;
	}

}
