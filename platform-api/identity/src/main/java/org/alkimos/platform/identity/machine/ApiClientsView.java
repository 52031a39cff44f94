package org.alkimos.platform.identity.machine;

import java.util.List;

import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.platform.ui.Option;

/**
 * The page API clients.
 *
 * @param lines clients with the names of their owners
 * @param form client to add
 * @param rights rights to choose from
 * @param lastDay latest day that can be chosen, as an ISO 8601 date
 */
public record ApiClientsView(List<Line> lines, ApiClientForm form, List<Option> rights, String lastDay) {

	/** A client with the name of its owner. */
	public record Line(ApiClientView client, String owner) {
	}

}
