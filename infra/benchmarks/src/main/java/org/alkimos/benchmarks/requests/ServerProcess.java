package org.alkimos.benchmarks.requests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.alkimos.local.workspace.Ports;

/** A server as a process of its own. It has the settings in this process's environment. */
record ServerProcess(Process process, int port) implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** Side by side with the database and the load on one machine. */
	private static final String HEAP = "-Xmx512m";

	/**
	 * Starts a server and waits until it accepts connections.
	 * @param program options of the JVM that name what to run
	 * @param settings settings as arguments
	 */
	static ServerProcess start(List<String> program, Path log, List<String> settings)
			throws IOException, InterruptedException {
		int port = Ports.free();
		List<String> command = new ArrayList<>();
		command.add(ProcessHandle.current().info().command().orElseThrow());
		command.add(HEAP);
		command.addAll(program);
		// Otherwise Tomcat closes a connection after 100 requests.
		command.addAll(List.of("--server.port=" + port, "--server.tomcat.max-keep-alive-requests=-1"));
		command.addAll(settings);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		var server = new ServerProcess(process, port);
		server.awaitPort(log);
		return server;
	}

	private void awaitPort(Path log) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!accepts()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				close();
				throw new IllegalStateException("The server did not start. See " + log);
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	private boolean accepts() {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
