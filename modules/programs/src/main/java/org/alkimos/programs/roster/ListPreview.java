package org.alkimos.programs.roster;

import org.jspecify.annotations.Nullable;

/**
 * What an uploaded list would do, or did.
 *
 * @param list what was found; empty once confirmed, because the file is gone then
 * @param entries rows kept by the confirmation; null before it
 */
public record ListPreview(ListImportId id, PeopleList list, @Nullable Integer entries) {

	public boolean confirmed() {
		return this.entries != null;
	}

}
