package org.alkimos.local.testrun;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.alkimos.local.server.Leftovers;
import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.Progress;
import org.alkimos.local.workspace.Workspace;

/**
 * Folders of test runs below the module's {@code target}, named after the process that
 * uses them.
 */
final class TestFolders {

	private TestFolders() {
	}

	static Path create() {
		Path folder = parent().resolve(Long.toString(ProcessHandle.current().pid()));
		Workspace.delete(folder);
		return Workspace.create(folder);
	}

	static void removeAbandoned() {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(Workspace.create(parent()), "[0-9]*")) {
			for (Path folder : folders) {
				if (ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isEmpty()) {
					Leftovers.end(new Home(folder), new Progress(false));
					Workspace.delete(folder);
				}
			}
		}
		catch (IOException ex) {
			// Not cleaned up, but tests can run.
		}
	}

	private static Path parent() {
		return Workspace.target().resolve("alkimos-services");
	}

}
