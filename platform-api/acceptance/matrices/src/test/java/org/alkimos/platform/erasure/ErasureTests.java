package org.alkimos.platform.erasure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import org.alkimos.contracts.identity.InstitutionOpened;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.PodsInTests;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Erases a person who left a mark in every text, and looks for it everywhere: rows,
 * records at the broker, log.
 */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureTests {

	private static final String ENROLLED = "alkimos.programs org.alkimos.programs.participant-enrolled.v1";

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Autowired
	private PodsInTests pods;

	@Autowired
	private Environment environment;

	private JdbcClient superuser;

	private Remains remains;

	@BeforeEach
	void connect() {
		this.superuser = Superuser.connect(this.environment);
		this.remains = new Remains(this.superuser, this.environment);
	}

	@Test
	void nothingThatSaysWhoItWasIsLeftAnywhere(CapturedOutput log) {
		Canary canary = Canary.next();
		var life = new CanaryLife(this.api, this.campus.open("Canary University"), canary);
		life.live();
		life.writeWhatNoRequestWrites(this.superuser);
		List<String> words = canary.words(life.institution());
		assertThat(this.remains.inDatabase(words)).as("columns the canary reached")
			.containsExactlyInAnyOrderElementsOf(Visits.EXPECTED);
		assertThat(this.remains.atTheBroker(canary.names())).as("names at the broker, ever").isEmpty();
		assertThat(this.remains.atTheBroker(words)).as("facts at the broker").containsOnly(ENROLLED);
		Map<String, Integer> before = numbers(life);

		assertThat(erase(life.as(life.administrator), life.person.person(), canary.email())).isEqualTo(204);
		await().atMost(Duration.ofSeconds(60)).until(() -> finished(life.person.person()));

		assertThat(this.remains.inDatabase(words)).isEmpty();
		assertThat(this.remains.atTheBroker(words)).isEmpty();
		assertThat(Remains.inLog(log, words)).as("log").isFalse();
		assertThat(numbers(life)).isEqualTo(before);
		thePodGoesOn(life);
		erasingTwiceIsErasingOnce(life, canary);
	}

	@Test
	void everyColumnThatCanHoldTextIsVisitedOrHasAReason() {
		Set<String> columns = this.remains.columns()
			.stream()
			.map(Remains.Column::path)
			// What migrations note of themselves; searched all the same.
			.filter((path) -> !path.startsWith("public.flyway_schema_history"))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> known = new TreeSet<>(Visits.EXPECTED);
		known.addAll(Visits.REASONS.keySet());
		assertThat(columns).as("a new column: let the canary write into it, or give the reason why it cannot")
			.isEqualTo(known);
	}

	/** What dashboards count, none of it by name. */
	private Map<String, Integer> numbers(CanaryLife life) {
		UUID tenant = life.institution().value();
		Map<String, Integer> numbers = new TreeMap<>();
		for (String table : List.of("progress.meeting", "progress.presence", "progress.goal", "progress.check_in",
				"evaluation.assessment", "evaluation.answer", "agreements.signature", "matching.pod_mentee",
				"programs.participant")) {
			numbers.put(table,
					this.superuser.sql("select count(*) from " + table + " where tenant_id = ?")
						.param(tenant)
						.query(Integer.class)
						.single());
		}
		JsonNode pod = Json.get(life.manager, "/api/v1/cohorts/" + life.cohort + "/pods").path("items").get(0);
		numbers.put("dose", pod.path("meetings").toString().hashCode());
		numbers.put("open goals", pod.path("openGoals").asInt());
		numbers.put("asked", pod.path("checkInsAsked").asInt());
		numbers.put("answered", pod.path("checkInsAnswered").asInt());
		// The second text lacked one signature, which nobody waits for any more.
		numbers.computeIfPresent("agreements.signature", (table, count) -> Math.min(count, 4));
		return numbers;
	}

	private static void thePodGoesOn(CanaryLife life) {
		RestClient other = life.as(life.others.getFirst());
		JsonNode pod = Json.get(other, life.pod);
		assertThat(pod.toString()).contains("Former member");
		JsonNode agreement = Json.get(other, life.pod + "/agreement");
		assertThat(agreement.path("state").asString()).isEqualTo("ACTIVE");
		assertThat(agreement.toString()).contains("[former member]");
		assertThat(Json.get(other, life.pod + "/agreement/versions/1").toString()).contains("[former member]");
		assertThat(Json.get(life.manager, "/api/v1/cohorts/" + life.cohort + "/participants").toString())
			.contains("withdrawnAt");
	}

	private void erasingTwiceIsErasingOnce(CanaryLife life, Canary canary) {
		UUID person = life.person.person().value();
		assertThat(erase(life.as(life.administrator), life.person.person(), canary.email())).isEqualTo(204);
		assertThat(this.superuser
			.sql("select count(*) from kernel.audit_entry where subject_id = ? and action = 'identity.person-erased'")
			.param(person)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void theErasureIsRepeatedFromTheListAfterARestore() {
		Canary canary = Canary.next();
		Actor administrator = this.campus.open("Restored University");
		PersonId person = this.campus.enlist(administrator, canary.email(), canary.given());
		RestClient operator = this.api
			.as(new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR)));
		assertThat(erase(this.api.as(administrator), person, "wrong@canary.example")).isEqualTo(422);
		assertThat(erase(this.api.as(administrator), person, canary.email())).isEqualTo(204);
		await().atMost(Duration.ofSeconds(60)).until(() -> finished(person));
		JsonNode list = Json.get(operator, "/api/v1/erasures");
		assertThat(list.toString()).contains(person.value().toString());

		restore(administrator, person, canary);
		assertThat(this.remains.inDatabase(canary.names())).isNotEmpty();
		JsonNode repeated = Json.post(operator, "/api/v1/erasures/repetition", list).getBody();
		assertThat(repeated.path("repeated").asInt()).isEqualTo(1);
		await().atMost(Duration.ofSeconds(60)).until(() -> finished(person));
		assertThat(this.remains.inDatabase(canary.words(administrator.institution()))).isEmpty();
	}

	/** As if a backup from before the erasure had come back. */
	private void restore(Actor administrator, PersonId person, Canary canary) {
		this.superuser.sql("delete from kernel.erased_person where person_id = ?").param(person.value()).update();
		this.superuser.sql("""
				update identity.member set state = 'ACTIVE', given = ?, family = 'Example', email = ?, email_normal = ?,
				  sort_name = ?, left_at = null where person_id = ?""")
			.params(canary.given(), canary.email(), canary.email(), canary.given(), person.value())
			.update();
	}

	@Test
	void anAddressInAnEventIsFound() {
		Canary canary = Canary.next();
		Actor administrator = this.campus.open("Planted University");
		this.pods.publish(new InstitutionOpened(this.pods.head(administrator.institution(), 9),
				administrator.institution(), "planted", canary.email()));
		await().untilAsserted(() -> assertThat(this.remains.atTheBroker(canary.names())).isNotEmpty());
	}

	@Test
	void anAddressInTheLogIsFound(CapturedOutput log) {
		Canary canary = Canary.next();
		LoggerFactory.getLogger("org.alkimos.planted").info("Mail to {}", canary.email());
		assertThat(Remains.inLog(log, canary.names())).isTrue();
	}

	@Test
	void anAddressInAPayloadThatWaitsIsFound() {
		Canary canary = Canary.next();
		UUID tenant = UUID.randomUUID();
		this.superuser.sql("""
				insert into kernel.parked_event (tenant_id, consumer, event_id, key, topic, type, payload, cause)
				values (?, 'nobody', gen_random_uuid(), 'a/b', 'alkimos.planted', 'planted', ?, ?)""")
			.params(tenant, canary.email().getBytes(java.nio.charset.StandardCharsets.UTF_8), canary.family())
			.update();
		assertThat(this.remains.inDatabase(canary.names())).containsExactlyInAnyOrder("kernel.parked_event.payload",
				"kernel.parked_event.cause");
		this.superuser.sql("delete from kernel.parked_event where tenant_id = ?").param(tenant).update();
	}

	private int erase(RestClient client, PersonId person, String address) {
		return client.post()
			.uri("/api/v1/members/{person}/erasure", person.value())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("address", address))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	private boolean finished(PersonId person) {
		return this.superuser.sql("select names is null from kernel.erased_person where person_id = ?")
			.param(person.value())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

}
