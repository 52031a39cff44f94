package org.alkimos.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alkimos.local.server.Postgres;
import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.LocalServicesException;

/**
 * Version of the data in the folder of local services. Data from before the baseline, the
 * first migration of each module, cannot be used.
 */
final class LocalData {

	private static final String BASELINE = "0.1.0";

	private LocalData() {
	}

	/**
	 * Marks a new folder as one of the baseline.
	 * @throws LocalServicesException if the folder has older data
	 */
	static void requireBaseline(Path folder) {
		Path marker = folder.resolve("baseline");
		try {
			if (!Files.exists(new Home(folder).data(Postgres.NAME))) {
				Files.writeString(marker, BASELINE);
			}
			else if (!Files.exists(marker) || !Files.readString(marker).equals(BASELINE)) {
				throw new LocalServicesException(
						"The data in " + folder + " is from a version before " + BASELINE + ".",
						"Delete this folder to start with new data.");
			}
		}
		catch (IOException ex) {
			throw new LocalServicesException("The file " + marker + " cannot be read or written to.",
					"Change its owner to the user who starts Alkimos.", ex);
		}
	}

}
