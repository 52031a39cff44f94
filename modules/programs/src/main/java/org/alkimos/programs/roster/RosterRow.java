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
}
