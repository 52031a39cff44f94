package org.alkimos.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.local.Extent;
import org.alkimos.local.workspace.Ports;

import static org.awaitility.Awaitility.await;

/**
 * The application as a process of its own, so that it can be killed. People act by the
 * test header.
 */
public final class AppProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Process process;

	private final int port;

	private AppProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts an application on these services and waits until it is ready.
	 * @param more sources of beans beside its own
	 */
	public static AppProcess start(Map<String, String> services, Path log, Class<?>... more) {
		AppProcess app = launch(services, log, more);
		app.awaitReady();
		return app;
	}

	/** Starts it and does not wait. */
	static AppProcess launch(Map<String, String> services, Path log, Class<?>... more) {
		int port = Ports.free();
		return launch(AppImage.command(arguments(services, port, more)), port, log);
	}

	/** Starts one of other classes than these, such as those of an earlier version. */
	public static AppProcess startFrom(String classPath, Map<String, String> services, Path log) {
		int port = Ports.free();
		AppProcess app = launch(AppImage.command(classPath, arguments(services, port)), port, log);
		app.awaitReady();
		return app;
	}

	private static List<String> arguments(Map<String, String> services, int port, Class<?>... more) {
		List<String> arguments = new ArrayList<>(
				List.of("--spring.main.sources=" + sources(more), "--alkimos.services=none", "--server.port=" + port,
						"--alkimos.management.port=0", "--alkimos.events.concurrency=" + Extent.of(1, 2)));
		services.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		return arguments;
	}

	private static AppProcess launch(List<String> command, int port, Path log) {
		try {
			Files.createDirectories(log.toAbsolutePath().getParent());
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
			return new AppProcess(process, port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void awaitReady() {
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(this::ready);
	}

	private static String sources(Class<?>... more) {
		return Stream.concat(Stream.of(ActingByHeader.class), Stream.of(more))
			.map(Class::getName)
			.collect(Collectors.joining(","));
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** Bytes in use on its heap after a full collection. */
	public long heapInUse() {
		return Jcmd.heapInUse(this.process.pid());
	}

	/** Address of this instance, without a slash at the end. */
	public String address() {
		return "http://localhost:" + this.port;
	}

	public RestClient as(Actor actor) {
		return RestClient.builder()
			.requestFactory(new JdkClientHttpRequestFactory())
			.baseUrl(address())
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
			throw new IllegalStateException(
					"The application ended while starting, with " + this.process.exitValue() + "; see its log");
		}
		try {
			return RestClient.create(address())
				.get()
				.uri("/actuator/health/readiness")
				.exchange((request, response) -> response.getStatusCode().is2xxSuccessful());
		}
		catch (ResourceAccessException ex) {
			return false;
		}
	}

}
