package org.alkimos.local.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the process that listens on a port, where the system shows it (Linux). */
final class PortOwner {

	private static final String LISTENING = "0A";

	private PortOwner() {
	}

	static Optional<String> of(int port) {
		return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
			.flatMap((table) -> inodes(Path.of(table), port))
			.flatMap((inode) -> holder("socket:[" + inode + "]").stream())
			.findFirst()
			.map(PortOwner::describe);
	}

	private static Stream<String> inodes(Path table, int port) {
		String suffix = String.format(Locale.ROOT, ":%04X", port);
		try {
			return Files.readAllLines(table)
				.stream()
				.map((line) -> line.strip().split("\\s+"))
				.filter((columns) -> columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
				.map((columns) -> columns[9]);
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

	private static Optional<Long> holder(String socket) {
		return ProcessHandle.allProcesses()
			.map(ProcessHandle::pid)
			.filter((pid) -> holds(Path.of("/proc/" + pid + "/fd"), socket))
			.findFirst();
	}

	private static boolean holds(Path descriptors, String socket) {
		try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
			for (Path link : links) {
				if (Files.readSymbolicLink(link).toString().equals(socket)) {
					return true;
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			// Another person's process, or one that has just ended.
		}
		return false;
	}

	private static String describe(long pid) {
		String command = ProcessHandle.of(pid)
			.flatMap((process) -> process.info().command())
			.map((path) -> " (" + Path.of(path).getFileName() + ")")
			.orElse("");
		return "process " + pid + command;
	}

}
