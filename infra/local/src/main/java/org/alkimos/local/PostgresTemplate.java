package org.alkimos.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A prepared data folder that test runs copy instead of making their own. */
final class PostgresTemplate {

	private PostgresTemplate() {
	}

	/**
	 * Copies the template to {@code data}, making it first if this is the first test run.
	 */
	static void copyTo(Path data, Path templates, Path binaries, Secrets secrets) {
		String version = Integer.toHexString(Workspace.resource("roles.sql").hashCode());
		Path template = templates.resolve("postgresql-18-" + version);
		try (FileChannel channel = FileChannel.open(Workspace.create(templates).resolve("lock"),
				StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			if (lock.isValid() && !Files.exists(template)) {
				make(template, binaries, secrets);
			}
		}
		catch (IOException ex) {
			throw failed(template, ex);
		}
		try {
			Workspace.createParent(data);
			Workspace.copy(template, data);
		}
		catch (IOException ex) {
			throw failed(template, ex);
		}
	}

	private static void make(Path template, Path binaries, Secrets secrets) throws IOException {
		Path unfinished = template.resolveSibling("unfinished");
		Leftovers.postmaster(unfinished).ifPresent(Lifeline::interrupt);
		Workspace.delete(unfinished);
		Postgres.start(binaries, unfinished, Ports.free(), false, secrets).stop();
		Files.move(unfinished, template, StandardCopyOption.ATOMIC_MOVE);
	}

	private static LocalServicesException failed(Path template, IOException cause) {
		return new LocalServicesException("The prepared database in " + template + " cannot be used.",
				"Remove that folder; it is made again.", cause);
	}

}
