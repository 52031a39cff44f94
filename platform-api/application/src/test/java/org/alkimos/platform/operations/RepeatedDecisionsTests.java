package org.alkimos.platform.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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
import org.alkimos.platform.testing.Planted;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operators' decisions about other institutions with an Idempotency-Key: they have their
 * effect, once, also if the response is lost.
 */
@PlatformTest
class RepeatedDecisionsTests {

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
		PersonId ada = in(administrator,
				() -> this.members.enlist(administrator, NewMember.of("Ada", "Lovelace", "ada@restored.example")));
		Map<String, Object> list = Map.of("items", List.of(Map.of("institution", administrator.institution().value(),
				"person", ada.value(), "erasedAt", Instant.now().toString())));
		var first = post("/api/v1/erasures/repetition", list);
		assertThat(first.getBody()).isEqualTo("{\"repeated\":1}");
		assertThat(in(administrator, () -> this.members.get(administrator, ada)).state()).isEqualTo(MemberState.ERASED);
		assertThat(post("/api/v1/erasures/repetition", list).getBody()).isEqualTo(first.getBody());
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
