package org.alkimos.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import org.alkimos.platform.testing.Bearer;

import static org.awaitility.Awaitility.await;

/**
 * The running Keycloak as its own administrator has it: realms, keys, and the power
 * switch.
 */
final class KeycloakServer {

	static final ParameterizedTypeReference<List<Map<String, Object>>> LIST = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {
	};

	private final String url;

	private final List<String> command;

	private final Map<String, String> environment;

	private KeycloakServer(String url, ProcessHandle process) {
		this.url = url;
		this.command = words(process, "cmdline").toList();
		this.environment = words(process, "environ").map((line) -> line.split("=", 2))
			.filter((pair) -> pair.length == 2)
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
	}

	/** The one this test run started. */
	static KeycloakServer at(String url) {
		return new KeycloakServer(url, process());
	}

	/** The administration of all realms. */
	RestClient administration() {
		var form = new LinkedMultiValueMap<String, String>();
		form.add("grant_type", "password");
		form.add("client_id", "admin-cli");
		form.add("username", "admin");
		form.add("password", Objects.requireNonNull(this.environment.get("KC_BOOTSTRAP_ADMIN_PASSWORD")));
		Map<String, Object> token = RestClient.create()
			.post()
			.uri(this.url + "/realms/master/protocol/openid-connect/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.body(OBJECT);
		return RestClient.builder()
			.baseUrl(this.url + "/admin/realms")
			.defaultHeader("Authorization", "Bearer " + Objects.requireNonNull(token).get("access_token"))
			.build();
	}

	/** SIGKILL, as when its machine fails. */
	void kill() {
		ProcessHandle process = process();
		process.destroyForcibly();
		process.onExit().join();
	}

	/** Starts it again as it was and waits until it answers. */
	void startAgain() {
		try {
			var builder = new ProcessBuilder(this.command).redirectErrorStream(true)
				.redirectOutput(Path.of("target", "keycloak-again.log").toFile());
			builder.environment().clear();
			builder.environment().putAll(this.environment);
			builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(250)).until(this::answers);
	}

	private boolean answers() {
		try {
			return RestClient.create(this.url)
				.get()
				.uri("/realms/alkimos/.well-known/openid-configuration")
				.exchange((request, response) -> response.getStatusCode().is2xxSuccessful());
		}
		catch (ResourceAccessException ex) {
			return false;
		}
	}

	private static ProcessHandle process() {
		return ProcessHandle.current()
			.descendants()
			.filter((process) -> words(process, "cmdline").anyMatch((word) -> word.endsWith("KeycloakProcess")))
			.findFirst()
			.orElseThrow();
	}

	/** Java tells no command line as long as this one. */
	private static Stream<String> words(ProcessHandle process, String file) {
		try {
			return Stream
				.of(Files.readString(Path.of("/proc", String.valueOf(process.pid()), file), StandardCharsets.UTF_8)
					.split("\0"));
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

}
