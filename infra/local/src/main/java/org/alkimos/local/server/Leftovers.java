package org.alkimos.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.Progress;

/** Stops processes that an earlier, killed start left running. */
public final class Leftovers {

	private Leftovers() {
	}

	/** Process ID and start time, because process IDs are reused. */
	public static void remember(Path file, ProcessHandle process) throws IOException {
		String started = process.info().startInstant().map(Instant::toString).orElse("");
		// Another process may be reading it.
		Path unfinished = Files.writeString(
				file.resolveSibling("." + file.getFileName() + "-" + ProcessHandle.current().pid()),
				process.pid() + " " + started);
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	public static void end(Home home, Progress progress) {
		for (String service : List.of(Keycloak.NAME, Broker.NAME)) {
			recorded(home.pid(service)).ifPresent((process) -> {
				progress.say("  " + service + " from an earlier start is still running (process " + process.pid()
						+ "). Stopping it");
				process.destroy();
				await(process);
			});
		}
		postmaster(home.data(Postgres.NAME)).ifPresent((process) -> {
			progress.say(
					"  PostgreSQL from an earlier start is still running (process " + process.pid() + "). Stopping it");
			Lifeline.interrupt(process);
			await(process);
		});
	}

	/** The server that runs on a data folder, also when someone else started it. */
	public static Optional<ProcessHandle> postmaster(Path data) {
		try {
			String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
			return ProcessHandle.of(Long.parseLong(pid)).filter(Leftovers::isPostgres);
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.isAlive() && process.info().command().orElse("postgres").contains("postgres");
	}

	/** Returns the process recorded in a file, if it still runs. */
	public static Optional<ProcessHandle> recorded(Path file) {
		try {
			String[] parts = Files.readString(file).split(" ", 2);
			return ProcessHandle.of(Long.parseLong(parts[0]))
				.filter((process) -> process.isAlive()
						&& process.info().startInstant().map(Instant::toString).orElse("").equals(parts[1]));
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	private static void await(ProcessHandle process) {
		try {
			process.onExit().get(Duration.ofSeconds(15).toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			process.destroyForcibly();
			process.onExit().join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (java.util.concurrent.ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
