package org.alkimos.local.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.LocalServicesException;

/**
 * A child Java process that ends with this one: it watches its standard input, which
 * closes when this process ends for any reason.
 */
final class ChildProcess {

	private final String name;

	private final Process process;

	private final Path pidFile;

	private ChildProcess(String name, Process process, Path pidFile) {
		this.name = name;
		this.process = process;
		this.pidFile = pidFile;
	}

	static ChildProcess start(String name, List<String> arguments, Map<String, String> environment, Home home) {
		List<String> command = new ArrayList<>();
		if (File.separatorChar == '/') {
			// Ctrl-C reaches the whole process group; we stop the children in order.
			command.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
		}
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(name).toFile()));
		// Flags meant for this JVM must not reach the child.
		List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
		builder.environment().putAll(environment);
		try {
			Process process = builder.start();
			Leftovers.remember(home.pid(name), process.toHandle());
			return new ChildProcess(name, process, home.pid(name));
		}
		catch (IOException ex) {
			throw new LocalServicesException(name + " could not be started.", "See " + home.log(name) + ".", ex);
		}
	}

	boolean alive() {
		return this.process.isAlive();
	}

	int exitCode() {
		return this.process.exitValue();
	}

	void stop(Duration patience) {
		try {
			this.process.getOutputStream().close();
			if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
			Files.deleteIfExists(this.pidFile);
		}
		catch (IOException ex) {
			this.process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public String toString() {
		return this.name + " (process " + this.process.pid() + ")";
	}

}
