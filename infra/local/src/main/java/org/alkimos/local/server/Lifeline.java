package org.alkimos.local.server;

import java.io.File;
import java.io.IOException;

/**
 * Stops PostgreSQL when this JVM is killed: a small shell process waits for its standard
 * input to close. Without a shell, the next start stops PostgreSQL.
 */
public final class Lifeline {

	private final Process shell;

	private Lifeline(Process shell) {
		this.shell = shell;
	}

	static Lifeline to(ProcessHandle process) throws IOException {
		if (File.separatorChar != '/') {
			return new Lifeline(new ProcessBuilder("cmd", "/c", "exit").start());
		}
		String script = "trap '' INT TERM HUP; while read -r line; do :; done; kill -INT " + process.pid();
		return new Lifeline(new ProcessBuilder("/bin/sh", "-c", script).redirectError(ProcessBuilder.Redirect.DISCARD)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start());
	}

	void release() {
		this.shell.destroyForcibly();
	}

	/**
	 * SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
	 */
	public static void interrupt(ProcessHandle postmaster) {
		try {
			if (File.separatorChar != '/') {
				postmaster.destroyForcibly();
				return;
			}
			new ProcessBuilder("/bin/sh", "-c", "kill -INT " + postmaster.pid()).start().waitFor();
		}
		catch (IOException ex) {
			postmaster.destroy();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
