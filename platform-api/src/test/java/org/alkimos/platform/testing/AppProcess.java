package org.alkimos.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import org.alkimos.AlkimosApplication;
import org.alkimos.kernel.tenancy.Actor;

import static org.awaitility.Awaitility.await;

/**
 * The application as a process of its own, so that it can be killed. People act by the
 * test header.
 */
public final class AppProcess implements AutoCloseable {

	private final Process process;

	private final int port;

	private AppProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Starts an application on these services and waits until it is ready. */
	public static AppProcess start(Map<String, String> services, Path log) {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(),
				AlkimosApplication.class.getName(), "--spring.main.sources=" + ActingByHeader.class.getName(),
				"--alkimos.services=none", "--server.port=" + port));
		services.forEach((name, value) -> command.add("--" + name + "=" + value));
		try {
			Files.createDirectories(log.toAbsolutePath().getParent());
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
			var app = new AppProcess(process, port);
			await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(250)).until(app::ready);
			return app;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public RestClient as(Actor actor) {
		return RestClient.builder()
			.requestFactory(new JdkClientHttpRequestFactory())
			.baseUrl("http://localhost:" + this.port)
			.defaultHeader(Acting.HEADER, Acting.write(actor))
			.defaultStatusHandler((status) -> true, (request, response) -> {
			})
			.build();
	}

	/** SIGKILL: nothing is flushed, nothing is said goodbye to. */
	public void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

	private boolean ready() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The application ended while starting; see its log");
		}
		try {
			return RestClient.create("http://localhost:" + this.port)
				.get()
				.uri("/actuator/health/readiness")
				.exchange((request, response) -> response.getStatusCode().is2xxSuccessful());
		}
		catch (ResourceAccessException ex) {
			return false;
		}
	}

	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
