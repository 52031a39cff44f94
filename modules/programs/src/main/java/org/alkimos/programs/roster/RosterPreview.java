package org.alkimos.programs.roster;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;

/**
 * What an uploaded roster would do, or did.
 *
 * @param roster what was found; empty once confirmed, because the files are gone then
 * @param enrolled people enrolled by the confirmation; null before it
 */
public record RosterPreview(RosterImportId id, CohortId cohort, Roster roster, @Nullable Integer enrolled) {

	public boolean confirmed() {
		return this.enrolled != null;
	}

}
