package org.alkimos.programs.lists;

import org.jspecify.annotations.Nullable;

/**
 * Preview or result of an uploaded list.
 *
 * @param list rows found; empty once confirmed, because the file is then deleted
 * @param entries number of rows imported by the confirmation, or null before it
 */
public record ListPreview(ListImportId id, PeopleList list, @Nullable Integer entries) {

	public boolean confirmed() {
		return this.entries != null;
	}

}
