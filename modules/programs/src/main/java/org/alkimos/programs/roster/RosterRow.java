package org.alkimos.programs.roster;

import org.alkimos.programs.participant.Application;
import org.alkimos.programs.participant.NamedPeople;

/**
 * A row that can be imported.
 *
 * @param row row number as shown by a spreadsheet
 */
public record RosterRow(RosterFile file, int row, String given, String family, String email, Application application,
		NamedPeople named) {

	/** Returns this row under another name of the same person. */
	public RosterRow withName(String first, String last) {
		return new RosterRow(this.file, this.row, first, last, this.email, this.application, this.named);
	}

}
