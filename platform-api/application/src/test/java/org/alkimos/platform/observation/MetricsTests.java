package org.alkimos.platform.observation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PlatformTest
class MetricsTests {

	/**
	 * Families of meters that rules and panels may name; functions and labels are none.
	 */
	private static final Pattern METER = Pattern
		.compile("\\b(?:alkimos|hikaricp|http_server|jvm|process|tomcat)_[a-z0-9_]+");

	private static final Duration LATE = Duration.ofSeconds(90);

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/prometheus", "/actuator/metrics", "/actuator/env", "/actuator" })
	void theMainPortHasNoMetrics(String path) {
		RestClient operator = this.api.as(Acting.as(Acting.newInstitution(), Role.PLATFORM_OPERATOR));
		assertThat(status(this.api.anonymous(), path)).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(status(operator, path)).isEqualTo(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/readiness", "/actuator/health/liveness" })
	void probesAnswerOnBothPorts(String path) {
		ResponseEntity<String> main = this.api.anonymous().get().uri(path).retrieve().toEntity(String.class);
		assertThat(main.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(main.getBody()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(status(management(), path)).isEqualTo(HttpStatus.OK);
		assertThat(status(this.api.anonymous(), path + "/no-such-part")).isEqualTo(HttpStatus.NOT_FOUND);
	}

	@Test
	void componentsOfHealthAreOnTheManagementPortAlone() {
		assertThat(body(this.api.anonymous(), "/actuator/health")).matches("\\{\"status\":\"(UP|DOWN)\"}");
		assertThat(status(this.api.anonymous(), "/actuator/health/database")).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(body(management(), "/actuator/health")).contains("\"database\"", "\"events\"");
	}

	@Test
	void theManagementPortHasHealthAndMetricsAlone() {
		assertThat(status(management(), "/actuator/prometheus")).isEqualTo(HttpStatus.OK);
		assertThat(status(management(), "/actuator/env")).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(status(management(), "/api/v1/programs")).isEqualTo(HttpStatus.UNAUTHORIZED);
		assertThat(this.environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
	}

	@Test
	void everyMeterOfTheAlertsExists() throws IOException {
		requireScraped(exprs(Path.of("../infra/observability/alerts.yml"), "expr"));
	}

	@Test
	void everyMeterOfTheDashboardExists() throws IOException {
		requireScraped(exprs(Path.of("../infra/observability/alkimos-dashboard.json"), "expr"));
	}

	@Test
	void everyMeterThatTheDocumentationNamesExists() throws IOException {
		requireScraped(Files.readString(Path.of("../docs/monitoring.md")));
	}

	@Test
	void whatWaitsIsCountedByModule() {
		TenantId institution = Acting.newInstitution();
		park(institution, "Test", "null");
		park(institution, "UnknownType", "now()");
		await().atMost(LATE)
			.until(() -> value("alkimos_events_parked{module=\"notices\"}") >= 1
					&& value("alkimos_events_unknown{module=\"notices\"}") >= 1);
		assertThat(value("alkimos_sampling_age_seconds{source=\"database\"}")).isNotNegative();
		assertThat(scrape()).contains("alkimos_consumer_lag{module=\"notices\"}",
				"hikaricp_connections_active{pool=\"outbox-relay\"}", "hikaricp_connections_active{pool=\"HikariPool");
	}

	private void park(TenantId institution, String cause, String nextAttempt) {
		Tenancy.run(institution,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc
					.sql("""
							insert into kernel.parked_event (consumer, event_id, key, topic, type, payload, cause, next_attempt_at)
							values ('notices', ?, ?, 'alkimos.progress', 'org.alkimos.progress.unheard-of.v1', '', ?, %s)"""
						.formatted(nextAttempt))
					.params(UUID.randomUUID(), institution.value() + "/" + UUID.randomUUID(), cause)
					.update()));
	}

	private RestClient management() {
		return RestClient.builder()
			.baseUrl("http://127.0.0.1:" + this.environment.getRequiredProperty("local.management.port"))
			.defaultStatusHandler((status) -> true, (request, response) -> {
			})
			.build();
	}

	private static org.springframework.http.HttpStatusCode status(RestClient client, String path) {
		return client.get().uri(path).retrieve().toEntity(String.class).getStatusCode();
	}

	private static String body(RestClient client, String path) {
		return Optional.ofNullable(client.get().uri(path).retrieve().body(String.class)).orElseThrow();
	}

	private String scrape() {
		return body(management(), "/actuator/prometheus");
	}

	private double value(String series) {
		return scrape().lines()
			.filter((line) -> line.startsWith(series))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.findFirst()
			.orElse(-1);
	}

	/** Requests and samples come late on a busy machine. */
	private void requireScraped(String text) {
		status(this.api.anonymous(), "/sign-in");
		Set<String> named = METER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
		assertThat(named).hasSizeGreaterThan(8);
		await().atMost(LATE).untilAsserted(() -> {
			Set<String> scraped = scrape().lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("[{ ]", 2)[0])
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(scraped).containsAll(named);
		});
	}

	/** All values under this key, at any depth. */
	private static String exprs(Path file, String key) throws IOException {
		Object document;
		try (Reader reader = Files.newBufferedReader(file)) {
			document = file.toString().endsWith(".json") ? JsonMapper.shared().readValue(reader, Object.class)
					: new Yaml().load(reader);
		}
		StringBuilder found = new StringBuilder();
		collect(document, key, found);
		return found.toString();
	}

	private static void collect(Object node, String key, StringBuilder found) {
		if (node instanceof java.util.Map<?, ?> map) {
			map.forEach((name, value) -> {
				if (key.equals(name)) {
					found.append(value).append('\n');
				}
				collect(value, key, found);
			});
		}
		else if (node instanceof java.util.List<?> list) {
			list.forEach((value) -> collect(value, key, found));
		}
	}

}
