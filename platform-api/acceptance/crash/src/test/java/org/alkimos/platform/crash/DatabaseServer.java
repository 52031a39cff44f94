package org.alkimos.platform.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import static org.awaitility.Awaitility.await;

/** The PostgreSQL server behind these services, to be killed and started again. */
final class DatabaseServer {

	private static final Path LOG = Path.of("target", "postgresql.log").toAbsolutePath();

	private final Path programs;

	private final Path data;

	private DatabaseServer(ProcessHandle process) {
		this.programs = link(process, "exe").getParent();
		this.data = link(process, "cwd");
	}

	static DatabaseServer of(Map<String, String> settings) {
		String port = settings.get("spring.datasource.url").replaceAll(".*:(\\d+)/.*", "$1");
		return ProcessHandle.allProcesses()
			.filter((process) -> runsOn(port, process))
			.findFirst()
			.map(DatabaseServer::new)
			.orElseThrow();
	}

	/** Its process and, soon after, those it started for connections. */
	void kill() throws IOException {
		postmaster().orElseThrow().destroyForcibly();
		await().until(() -> children().findAny().isEmpty());
		// The dead may linger in the list of processes, and the next one would wait for
		// it.
		Files.delete(this.data.resolve("postmaster.pid"));
	}

	/** Starts it as it was started before, and waits until it recovered. */
	void start() throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		if ("root".equals(System.getProperty("user.name"))) {
			// The server refuses to run as root, and does not look closely.
			command.addAll(List.of("unshare", "-U"));
		}
		command.addAll(List.of(this.programs.resolve("pg_ctl").toString(), "restart", "-w", "-s", "-D",
				this.data.toString(), "-l", LOG.toString()));
		int code = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
			.start()
			.waitFor();
		if (code != 0) {
			throw new IllegalStateException("PostgreSQL did not start again; see " + LOG);
		}
	}

	/**
	 * Copies its folder at a moment when nothing is written, as a snapshot of a disk
	 * does.
	 */
	void copy(Path folder) throws IOException, InterruptedException {
		kill();
		FileSystemUtils.copyRecursively(this.data, folder);
		start();
	}

	/** Sets it back to an earlier copy. */
	void setBack(Path folder) throws IOException, InterruptedException {
		kill();
		FileSystemUtils.deleteRecursively(this.data);
		FileSystemUtils.copyRecursively(folder, this.data);
		Files.setPosixFilePermissions(this.data, PosixFilePermissions.fromString("rwx------"));
		start();
	}

	private Optional<ProcessHandle> postmaster() {
		try {
			return ProcessHandle.of(Long.parseLong(Files.readAllLines(this.data.resolve("postmaster.pid")).getFirst()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whatever still works on its folder. */
	private Stream<ProcessHandle> children() {
		return ProcessHandle.allProcesses().filter((process) -> this.data.equals(link(process, "cwd")));
	}

	private static boolean runsOn(String port, ProcessHandle process) {
		try {
			List<String> lines = Files.readAllLines(link(process, "cwd").resolve("postmaster.pid"));
			return lines.size() > 3 && lines.get(3).equals(port)
					&& lines.getFirst().equals(String.valueOf(process.pid()));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Path link(ProcessHandle process, String name) {
		try {
			return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), name));
		}
		catch (IOException ex) {
			return Path.of("/nowhere");
		}
	}

}
