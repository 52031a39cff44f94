package org.alkimos.platform.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.Erasures;
import org.alkimos.identity.MemberState;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.Planted;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operators' decisions about other institutions with an Idempotency-Key: they have their
 * effect, once, also if the response is lost.
 */
@PlatformTest
class RepeatedDecisionsTests {

	private static final String REPETITION = "/api/v1/erasures/repetition";

	private final Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));

	private final String key = UUID.randomUUID().toString();

	private final UUID event = UUID.randomUUID();

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Autowired
	private Members members;

	@Autowired
	private Erasures erasures;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Environment environment;

	@Test
	void anEventIsDiscardedOnceAndTheAnswerIsRepeated() {
		Actor administrator = this.campus.open("Discarding University");
		String path = "/api/v1/parked-events/" + park(administrator) + "/discard";
		assertThat(post(path, null).getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(parked(administrator)).isZero();
		assertThat(post(path, null).getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(discards(administrator)).isOne();
	}

	@Test
	void aReplayReachesTheEvent() {
		Actor administrator = this.campus.open("Replaying University");
		var again = post("/api/v1/parked-events/" + park(administrator) + "/replay", null);
		assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(again.getBody()).contains("Retry failed");
	}

	@Test
	void whereTheAnswerIsLostTheEffectStaysAndIsNotRepeated() {
		Actor administrator = this.campus.open("Crashing University");
		String path = "/api/v1/parked-events/" + park(administrator) + "/discard";
		try (Planted planted = Planted.atCommit(this.environment, "kernel.idempotent_answer")) {
			assertThat(post(path, null).getStatusCode().is5xxServerError()).isTrue();
		}
		assertThat(parked(administrator)).isZero();
		assertThat(post(path, null).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(discards(administrator)).isOne();
	}

	@Test
	void peopleOfARestoredBackupAreErasedOnce() {
		Actor administrator = this.campus.open("Restored University");
		PersonId ada = enlist(administrator, "ada@restored.example");
		Map<String, Object> decided = erase(administrator, ada, "ada@restored.example");
		restore(ada, "ada@restored.example");
		assertThat(stateOf(administrator, ada)).isEqualTo(MemberState.ACTIVE);
		var first = post(REPETITION, Map.of("items", List.of(decided)));
		assertThat(first.getBody()).isEqualTo("{\"repeated\":1}");
		assertThat(stateOf(administrator, ada)).isEqualTo(MemberState.ERASED);
		assertThat(post(REPETITION, Map.of("items", List.of(decided))).getBody()).isEqualTo(first.getBody());
	}

	@Test
	void nobodyIsErasedAgainWhomNobodyHadErased() {
		Actor administrator = this.campus.open("Untouched University");
		PersonId ada = enlist(administrator, "ada@untouched.example");
		PersonId grace = enlist(administrator, "grace@untouched.example");
		Map<String, Object> decided = erase(administrator, ada, "ada@untouched.example");
		restore(ada, "ada@untouched.example");
		Map<String, Object> forged = Map.of("institution", administrator.institution().value(), "person", grace.value(),
				"erasedAt", Instant.now().toString());
		List<Map<String, Object>> attacks = List.of(forged, with(forged, "receipt", ""),
				with(forged, "receipt", decided.get("receipt")), with(decided, "person", grace.value()),
				with(decided, "institution", UUID.randomUUID()),
				with(decided, "erasedAt", Instant.now().plusSeconds(1).toString()));
		for (Map<String, Object> attack : attacks) {
			var answer = refuse(Map.of("items", List.of(decided, attack)));
			assertThat(answer.getStatusCode()).as("%s", attack).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		assertThat(refuse(Map.of("items", List.of(decided, attacks.get(2)))).getBody())
			.contains("erasure-receipt-invalid", "items[1].receipt");
		assertThat(stateOf(administrator, grace)).isEqualTo(MemberState.ACTIVE);
		assertThat(stateOf(administrator, ada)).as("nobody of such a list").isEqualTo(MemberState.ACTIVE);
		assertThat(count(administrator,
				"select count(*) from kernel.erased_person where person_id = '" + grace.value() + "'"))
			.isZero();
	}

	/** Without a key, so that each list is judged on its own. */
	private ResponseEntity<String> refuse(Map<String, Object> list) {
		return this.api.as(this.operator)
			.post()
			.uri(REPETITION)
			.contentType(MediaType.APPLICATION_JSON)
			.body(list)
			.retrieve()
			.toEntity(String.class);
	}

	private static Map<String, Object> with(Map<String, Object> erasure, String field, @Nullable Object value) {
		Map<String, Object> changed = new HashMap<>(erasure);
		changed.put(field, Objects.requireNonNull(value));
		return changed;
	}

	private PersonId enlist(Actor administrator, String address) {
		return in(administrator, () -> this.members.enlist(administrator, NewMember.of("Ada", "Lovelace", address)));
	}

	private MemberState stateOf(Actor administrator, PersonId person) {
		return in(administrator, () -> this.members.get(administrator, person)).state();
	}

	/** Erases the person and returns the entry that the operator keeps. */
	private Map<String, Object> erase(Actor administrator, PersonId person, String address) {
		in(administrator, () -> {
			this.erasures.erase(administrator, person, address);
			return true;
		});
		JsonNode item = Json.get(this.api.as(this.operator), "/api/v1/erasures")
			.path("items")
			.valueStream()
			.filter((one) -> one.path("person").asString().equals(person.value().toString()))
			.findFirst()
			.orElseThrow();
		Map<String, Object> kept = new HashMap<>();
		item.properties().forEach((field) -> kept.put(field.getKey(), field.getValue().asString()));
		return kept;
	}

	/** As if a backup from before the erasure had come back. */
	private void restore(PersonId person, String address) {
		JdbcClient superuser = Superuser.connect(this.environment);
		superuser.sql("delete from kernel.erased_person where person_id = ?").param(person.value()).update();
		superuser.sql("""
				update identity.member set state = 'ACTIVE', given = 'Ada', family = 'Lovelace', email = ?,
				  email_normal = ?, sort_name = 'lovelace', left_at = null where person_id = ?""")
			.params(address, address, person.value())
			.update();
	}

	private ResponseEntity<String> post(String path, @Nullable Object body) {
		var request = this.api.as(this.operator).post().uri(path).header("Idempotency-Key", this.key);
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(body);
		}
		return request.retrieve().toEntity(String.class);
	}

	/** An event that no version can read. */
	private UUID park(Actor administrator) {
		return in(administrator, () -> this.jdbc.sql("""
				insert into kernel.parked_event (consumer, event_id, key, topic, type, payload, cause)
				values ('notices', ?, ?, 'alkimos.progress', 'org.alkimos.progress.meeting-held.v1', ?, 'planted')
				returning parked_id""")
			.params(this.event, administrator.institution().value() + "/" + UUID.randomUUID(),
					"unreadable".getBytes(StandardCharsets.UTF_8))
			.query(UUID.class)
			.single());
	}

	private int parked(Actor administrator) {
		return count(administrator, "select count(*) from kernel.parked_event");
	}

	private int discards(Actor administrator) {
		return count(administrator,
				"select count(*) from kernel.audit_entry where action = 'delivery.event-discarded'");
	}

	private int count(Actor administrator, String sql) {
		return in(administrator, () -> this.jdbc.sql(sql).query(Integer.class).single());
	}

	private <T> T in(Actor administrator, Supplier<T> work) {
		return Objects.requireNonNull(Tenancy.<T, RuntimeException>call(administrator.institution(),
				() -> this.transaction.execute((status) -> work.get())));
	}

}
