package org.alkimos.platform.isolation;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.progress.ChangeTakenBack;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Endpoint;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.Planted;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.ui.Csrf;
import org.alkimos.platform.web.FormOwner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Every endpoint and the audit trail, one to one: each command, each look at another
 * person's record and each export leaves exactly its entries, and nothing else leaves
 * any.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditMatrixTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Actor platform = Acting.as(PlatformTenant.ID, Role.PLATFORM_OPERATOR);

	private final Set<UUID> seen = new HashSet<>();

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private ApiClient api;

	@Autowired
	private Campus campus;

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private World world;

	private AuditIds ids;

	@BeforeAll
	void anInstitutionWithDraftsToSpare() {
		this.world = World.build(this.api, "Audited");
		RestClient manager = this.api.as(this.world.actor(Seat.MANAGER));
		Map<String, String> more = new HashMap<>(this.world.ids());
		for (String name : List.of("A", "B", "C", "D", "E")) {
			var prepared = this.world.another(this.api, "Draft " + name);
			more.putAll(Map.of("cohort" + name, prepared.cohort(), "run" + name, prepared.run()));
		}
		more.put("random", UUID.randomUUID().toString().substring(0, 8));
		for (int number = 1; number <= 4; number++) {
			more.put("parked" + number, parked());
		}
		var agreement = Json.get(this.api.as(this.world.actor(Seat.MENTEE)),
				"/api/v1/pods/" + more.get("podId") + "/agreement");
		more.put("sections", agreement.path("sections").toString());
		more.put("form", form(agreement.path("sections")));
		more.put("invitation",
				this.campus.invite(this.world.actor(Seat.ADMINISTRATOR), this.world.actor(Seat.MENTOR).person()));
		this.ids = new AuditIds(more, this::queuedAgain);
		fresh();
	}

	static Stream<AuditRow> rows() {
		return AuditRow.all().stream().filter((row) -> row.elsewhere().isEmpty());
	}

	@Test
	void everyEndpointHasARow() {
		assertThat(Endpoint.mapped(this.mappings))
			.as("say in audit-matrix.csv what the audit trail gets from a new endpoint")
			.isEqualTo(AuditRow.all().stream().map(AuditRow::endpoint).collect(Collectors.toCollection(TreeSet::new)));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void whatIsDoneAndWhatIsKeptAreOneToOne(AuditRow row) {
		requireOneToOne(row, PATIENCE);
	}

	@Test
	void aCommandWithoutItsEntryIsSeen() {
		AuditRow row = rows().filter((one) -> one.endpoint().toString().equals("PUT /api/v1/small-groups"))
			.findFirst()
			.orElseThrow();
		try (Planted planted = Planted.beforeInsert(this.environment, "kernel.audit_entry", "return null;")) {
			assertThatExceptionOfType(ConditionTimeoutException.class)
				.isThrownBy(() -> requireOneToOne(row, Duration.ofSeconds(1)));
		}
		requireOneToOne(row, PATIENCE);
	}

	@Test
	void whatIsRefusedOrRolledBackLeavesNoEntry() {
		fresh();
		assertThat(opened("").value()).isEqualTo(422);
		assertThat(fresh()).isEmpty();
		try (Planted planted = Planted.atCommit(this.environment, "kernel.audit_entry")) {
			assertThat(opened("Rolled back").is5xxServerError()).isTrue();
		}
		assertThat(fresh()).isEmpty();
		assertThat(opened("Rolled back").value()).as("as it was not there").isEqualTo(201);
		assertThat(fresh()).extracting(Entry::action).containsExactly("programs.program-opened");
	}

	private HttpStatusCode opened(String program) {
		return this.api.as(this.world.actor(Seat.MANAGER))
			.post()
			.uri("/api/v1/programs")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", program))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode();
	}

	private void requireOneToOne(AuditRow row, Duration patience) {
		assertThat(row.seats()).isNotEmpty();
		for (String seat : row.seats()) {
			Actor actor = seat.equals("platform") ? this.platform
					: this.world.actor(Seat.valueOf(seat.toUpperCase(Locale.ROOT)));
			Map<String, String> wanted = this.ids.of(row, this.api.as(actor));
			fresh();
			// What hangs on another module's word comes within seconds; until then
			// nothing is
			// done and nothing kept.
			List<Entry> entries = await().atMost(patience)
				.pollDelay(Duration.ZERO)
				.until(() -> ask(row, actor, wanted), (kept) -> !kept.isEmpty() || row.entries().isEmpty());
			assertThat(entries.stream().map(Entry::action).sorted()).as("%s as %s", row.endpoint(), seat)
				.isEqualTo(row.entries());
			assertThat(entries).as("%s as %s", row.endpoint(), seat)
				.allMatch((entry) -> entry.actor().equals(actor.person().value()) && entry.channel().equals("BROWSER")
						&& "127.0.0.1".equals(entry.address()));
		}
	}

	/** Asks, expects an answer unless the time has not come, and tells what was kept. */
	private List<Entry> ask(AuditRow row, Actor actor, Map<String, String> wanted) {
		String address = row.endpoint().at(wanted) + this.ids.query(row);
		ResponseEntity<String> answer = isForm(row) ? twice(row, actor, wanted, address)
				: send(row, actor, wanted, address);
		boolean done = answer.getStatusCode().is2xxSuccessful() || answer.getStatusCode().is3xxRedirection();
		assertThat(done || answer.getStatusCode().value() == 409).as("%s: %s", row.endpoint(), answer).isTrue();
		assertThat(done || !row.entries().isEmpty()).as("%s: %s", row.endpoint(), answer).isTrue();
		this.ids.created(answer);
		List<Entry> kept = fresh();
		requireReadable(answer, actor);
		return kept;
	}

	private static boolean isForm(AuditRow row) {
		return row.endpoint().method().equals("POST") && !row.endpoint().api();
	}

	/** Two equal submissions of a form at once have one effect, and the same answer. */
	private ResponseEntity<String> twice(AuditRow row, Actor actor, Map<String, String> wanted, String address) {
		String keyed = address + (address.contains("?") ? "&" : "?") + Csrf.KEY + "=" + UUID.randomUUID() + "."
				+ FormOwner.of(actor);
		var second = CompletableFuture.supplyAsync(() -> send(row, actor, wanted, keyed));
		ResponseEntity<String> first = send(row, actor, wanted, keyed);
		assertThat(List.of(first, second.join())).as("%s twice at once", row.endpoint())
			.allMatch((answer) -> answer.getStatusCode().equals(first.getStatusCode())
					&& Objects.equals(answer.getHeaders().getLocation(), first.getHeaders().getLocation()));
		return first;
	}

	private ResponseEntity<String> send(AuditRow row, Actor actor, Map<String, String> wanted, String address) {
		var request = this.api.as(actor)
			.method(HttpMethod.valueOf(row.endpoint().method()))
			.uri(address)
			.header("If-Match", "\"" + wanted.getOrDefault("etag", "0") + "\"");
		row.request().fill(request, wanted);
		return request.retrieve().toEntity(String.class);
	}

	/** What was created can be read at the address that was answered. */
	private void requireReadable(ResponseEntity<String> answer, Actor actor) {
		URI location = answer.getHeaders().getLocation();
		if (answer.getStatusCode().value() == 201 && location != null && location.getPath().startsWith("/api/")) {
			assertThat(this.api.as(actor).get().uri(location.getPath()).retrieve().toBodilessEntity().getStatusCode())
				.as("GET %s", location)
				.isEqualTo(HttpStatus.OK);
			fresh();
		}
	}

	/** Entries of the institution and the platform that were not seen before. */
	private List<Entry> fresh() {
		return Stream.of(this.world.actor(Seat.MANAGER).institution(), PlatformTenant.ID)
			.flatMap((tenant) -> in(tenant,
					() -> this.jdbc.sql("""
							select e.entry_id, e.actor_id, e.action, e.channel, a.address
							from kernel.audit_entry e left join kernel.audit_address a using (tenant_id, entry_id)""")
						.query((row, number) -> new Entry(row.getObject("entry_id", UUID.class),
								row.getObject("actor_id", UUID.class), row.getString("action"),
								row.getString("channel"), String.valueOf(row.getString("address"))))
						.list())
				.stream())
			.filter((entry) -> this.seen.add(entry.id()))
			.toList();
	}

	/** An event that can be delivered, and does nothing. */
	private String parked() {
		UUID id = UUID.randomUUID();
		TenantId institution = this.world.actor(Seat.MANAGER).institution();
		var event = new ChangeTakenBack(new EventHead(id, institution, Instant.now(), 1), PodId.next(), CohortId.next(),
				PersonId.next());
		in(institution, () -> this.jdbc.sql("""
				insert into kernel.parked_event (parked_id, consumer, event_id, key, topic, type, payload, cause)
				values (?, 'notices', ?, ?, 'alkimos.progress', ?, ?, 'Test')""")
			.params(id, id, institution.value() + "/" + event.aggregateId(), EventCodec.typeOf(ChangeTakenBack.class),
					new EventCodec().write(event))
			.update());
		return id.toString();
	}

	/** A run this small is over before it can be cancelled. */
	private String queuedAgain() {
		String run = this.ids.last();
		String sql = "update matching.match_run set state = 'QUEUED' where run_id = ? and state = 'READY'";
		await().atMost(PATIENCE)
			.until(() -> in(this.world.actor(Seat.MANAGER).institution(),
					() -> this.jdbc.sql(sql).param(UUID.fromString(run)).update()) == 1);
		return run;
	}

	private <T> T in(TenantId tenant, java.util.function.Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(tenant,
				() -> Optional.ofNullable(this.transaction.execute((status) -> work.get())).orElseThrow());
	}

	private static String form(JsonNode sections) {
		return StreamSupport.stream(sections.spliterator(), false)
			.map((section) -> section.path("key").asString() + "="
					+ URLEncoder.encode(section.path("text").asString(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private record Entry(UUID id, UUID actor, String action, String channel, String address) {
	}

}
