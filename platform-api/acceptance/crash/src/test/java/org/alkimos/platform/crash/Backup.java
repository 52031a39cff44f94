package org.alkimos.platform.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The database as it was at one moment, kept and brought back: a snapshot of its folder,
 * or a dump where {@code -Dalkimos.postgresql-client} names a folder with PostgreSQL's
 * own programs for it.
 */
interface Backup {

	void take() throws IOException, InterruptedException;

	void restore() throws IOException, InterruptedException;

	static Backup of(Map<String, String> settings, Path folder) {
		String programs = System.getProperty("alkimos.postgresql-client", "");
		return programs.isEmpty() ? snapshot(DatabaseServer.of(settings), folder)
				: Dump.of(settings, Path.of(programs), folder);
	}

	private static Backup snapshot(DatabaseServer server, Path folder) {
		return new Backup() {
			@Override
			public void take() throws IOException, InterruptedException {
				server.copy(folder);
			}

			@Override
			public void restore() throws IOException, InterruptedException {
				server.setBack(folder);
			}
		};
	}

}
