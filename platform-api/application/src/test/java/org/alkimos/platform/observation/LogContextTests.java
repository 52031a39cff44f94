package org.alkimos.platform.observation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.DispatcherServlet;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What each log line says of the request, the event, or the job it belongs to. */
@PlatformTest
class LogContextTests {

	private static final Duration LATE = Duration.ofSeconds(90);

	private static final String WEB = DispatcherServlet.class.getName();

	private static final String SQL = JdbcTemplate.class.getName();

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	@Autowired
	private ApiClient api;

	@Autowired
	private ConsumerFactory<String, byte[]> consumers;

	/** Test JVMs share one broker. */
	@Value("${alkimos.events.prefix:}")
	private String prefix;

	@Test
	void aRequestIdIsTakenOverAndReturned() {
		String id = "load-balancer." + UUID.randomUUID();
		try (CapturedLogs logs = new CapturedLogs(WEB)) {
			assertThat(requestId(this.api.as(this.manager), id)).isEqualTo(id);
			assertThat(logs.lines()).anyMatch((line) -> line.has("request", id)
					&& line.has("tenant", this.manager.institution().value().toString())
					&& line.context().getOrDefault("traceId", "").length() == 32);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "short", "ada.lovelace@example.org", "a b c d e f g h i", "a\tb-------", "\"quoted-text\"" })
	void anUnsuitableRequestIdIsReplaced(String received) {
		assertThat(requestId(this.api.anonymous(), received)).isNotEqualTo(received).hasSize(36);
	}

	@Test
	void nothingIsLeftOnAThreadForTheNextRequest() {
		try (CapturedLogs logs = new CapturedLogs(WEB)) {
			for (int i = 0; i < 40; i++) {
				requestId(this.api.as(this.manager), "before-" + i + "-------");
				this.api.anonymous()
					.get()
					.uri("/actuator/health/liveness")
					.header(RequestIdValve.HEADER, "after-" + i + "-------")
					.retrieve()
					.toBodilessEntity();
			}
			List<CapturedLogs.Line> after = logs.lines()
				.stream()
				.filter((line) -> line.context().getOrDefault("request", "").startsWith("after"))
				.toList();
			assertThat(after).hasSizeGreaterThanOrEqualTo(40).noneMatch((line) -> line.context().containsKey("tenant"));
		}
	}

	@Test
	void anAnswerThatRefusesHasARequestIdToo() {
		assertThat(this.api.anonymous().get().uri("/api/v1/programs").retrieve().toBodilessEntity().getHeaders())
			.satisfies((headers) -> assertThat(headers.getFirst(RequestIdValve.HEADER)).hasSize(36));
	}

	@Test
	void aJobLogsItsNameAndATrace() {
		try (CapturedLogs logs = new CapturedLogs(SQL)) {
			await().atMost(LATE)
				.until(() -> logs.lines()
					.stream()
					.anyMatch((line) -> line.has("job", "audit-sealing")
							&& line.context().getOrDefault("traceId", "").length() == 32));
		}
	}

	@Test
	void aTraceLeadsFromTheRequestThroughTheBrokerToTheEffect() {
		String trace = newTrace();
		try (CapturedLogs logs = new CapturedLogs(SQL)) {
			openCohort("00-" + trace + "-00f067aa0ba902b7-01");
			ConsumerRecord<String, byte[]> record = await().atMost(LATE)
				.until(() -> recordOf(this.manager), Optional::isPresent)
				.orElseThrow();
			assertThat(header(record, "traceparent")).startsWith("00-" + trace + "-")
				.doesNotContain("00f067aa0ba902b7");
			String event = header(record, "ce_id");
			await().atMost(LATE)
				.until(() -> logs.lines()
					.stream()
					.anyMatch((line) -> line.text().contains("matching.") && line.has("event", event)
							&& line.has("traceId", trace)
							&& line.has("tenant", this.manager.institution().value().toString())));
		}
	}

	@Test
	void withoutATraceOneBegins() {
		openCohort(null);
		ConsumerRecord<String, byte[]> record = await().atMost(LATE)
			.until(() -> recordOf(this.manager), Optional::isPresent)
			.orElseThrow();
		assertThat(header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
	}

	private static String requestId(RestClient client, String id) {
		return client.get()
			.uri("/api/v1/programs")
			.header(RequestIdValve.HEADER, id)
			.retrieve()
			.toBodilessEntity()
			.getHeaders()
			.getOrDefault(RequestIdValve.HEADER, List.of(""))
			.getFirst();
	}

	private void openCohort(@org.jspecify.annotations.Nullable String traceparent) {
		RestClient client = this.api.as(this.manager);
		String program = Json.idIn(Json.post(client, "/api/v1/programs", Map.of("name", "Traced")));
		client.post().uri("/api/v1/programs/" + program + "/cohorts").headers((headers) -> {
			if (traceparent != null) {
				headers.set("traceparent", traceparent);
			}
		})
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", "2026-27", "applyBy", "2026-08-15", "toldOn", "2026-08-30", "opensOn", "2026-09-19",
					"midYearOn", "2027-01-09", "closesOn", "2027-06-11", "timeZone", "America/New_York"))
			.retrieve()
			.toBodilessEntity();
	}

	/** The first record of the actor's institution. */
	private Optional<ConsumerRecord<String, byte[]>> recordOf(Actor actor) {
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer("traces-" + UUID.randomUUID(), "")) {
			List<TopicPartition> partitions = consumer.partitionsFor(this.prefix + "alkimos.programs")
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((one) -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
					if (record.key().startsWith(actor.institution().value().toString())) {
						return Optional.of(record);
					}
				}
			}
			return Optional.empty();
		}
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	private static String newTrace() {
		byte[] bytes = new byte[16];
		ThreadLocalRandom.current().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
