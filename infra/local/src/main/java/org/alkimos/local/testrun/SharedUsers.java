package org.alkimos.local.testrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alkimos.local.server.Leftovers;
import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.Workspace;

/**
 * The processes that use the services of all test runs: test JVMs, and the builds that
 * start them one after the other. One file for each.
 */
final class SharedUsers {

	private static final String KEPT_UNTIL = "kept-until";

	private final Path folder;

	SharedUsers(Home home) {
		this.folder = Workspace.create(home.folder().resolve("users"));
	}

	/**
	 * Registers this process and the build that started it.
	 * @param keep how long the services stay after the last user has gone
	 */
	void join(Duration keep) throws IOException {
		register(ProcessHandle.current());
		build().ifPresent(this::register);
		Path kept = this.folder.resolve(KEPT_UNTIL);
		Instant until = Instant.now().plus(keep);
		if (!Files.exists(kept) || Files.getLastModifiedTime(kept).toInstant().isBefore(until)) {
			Files.setLastModifiedTime(Files.writeString(kept, ""), FileTime.from(until));
		}
	}

	private void register(ProcessHandle process) {
		try {
			Leftovers.remember(this.folder.resolve(Long.toString(process.pid())), process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The Java process above this one, such as Maven's or an editor's. */
	private static Optional<ProcessHandle> build() {
		return Stream
			.iterate(ProcessHandle.current().parent(), Optional::isPresent,
					(parent) -> parent.flatMap(ProcessHandle::parent))
			.flatMap(Optional::stream)
			.filter((process) -> process.info().command().orElse("").endsWith("java"))
			.findFirst();
	}

	/** Whether someone uses the services, or wants them kept. */
	boolean any() throws IOException {
		Path kept = this.folder.resolve(KEPT_UNTIL);
		return !files().isEmpty()
				|| (Files.exists(kept) && Files.getLastModifiedTime(kept).toInstant().isAfter(Instant.now()));
	}

	/** Forgets the processes that have ended and returns their ids. */
	List<Long> leftSinceLastLook() throws IOException {
		List<Long> left = new ArrayList<>();
		for (Path file : files()) {
			if (Leftovers.recorded(file).isEmpty()) {
				left.add(Long.parseLong(file.getFileName().toString()));
				Files.delete(file);
			}
		}
		return left;
	}

	private List<Path> files() throws IOException {
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(this.folder, "[0-9]*")) {
			found.forEach(files::add);
		}
		return files;
	}

}
