package org.alkimos.platform.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import org.alkimos.platform.isolation.MatrixRow;
import org.alkimos.platform.isolation.Seat;
import org.alkimos.platform.isolation.World;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A mentor says why they would rather not lead a mentee, a mentee whom they cannot be
 * with: both are looked for wherever anybody of any role can look, in every column and at
 * the broker.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidentialTests {

	private static final String REASON = "Zqreasoncanary";

	private static final String AVOIDED = "zqavoidcanary@secret.example";

	/** Where the mentor's own words may be read. */
	private static final Map<Seat, Set<String>> MAY_READ = Map.of(Seat.MANAGER,
			Set.of("GET /cohorts/{cohortId}/declines", "GET /api/v1/cohorts/{cohortId}/declines"), Seat.MENTOR,
			Set.of("GET /cohorts/{cohortId}/choices", "GET /api/v1/cohorts/{cohortId}/choices", "GET /api/v1/me/data"));

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	private World world;

	private Map<String, String> ids = Map.of();

	@BeforeAll
	void theySaySo() {
		this.world = World.build(this.api, "Discreet");
		RestClient manager = this.api.as(this.world.actor(Seat.MANAGER));
		RestClient mentor = this.api.as(this.world.actor(Seat.MENTOR));
		RestClient mentee = this.api.as(this.world.actor(Seat.MENTEE));
		this.ids = new HashMap<>(this.world.ids());
		String cohort = this.world.drafted(this.api, "Discreet draft", this.ids);
		String choices = "/api/v1/cohorts/" + cohort + "/choices";
		String own = this.world.actor(Seat.MENTEE).person().value().toString();
		JsonNode declined = Json.get(manager, "/api/v1/cohorts/" + cohort + "/participants")
			.path("items")
			.valueStream()
			.filter((one) -> one.path("role").asString().equals("MENTEE"))
			.filter((one) -> !one.path("personId").asString().equals(own))
			.findFirst()
			.orElseThrow();
		assertThat(mentor.put()
			.uri(choices + "/declined-mentees/" + declined.path("id").asString())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("reason", REASON))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(204);
		Json.post(mentee, choices + "/avoided", Map.of("address", AVOIDED));
		Json.post(mentee, choices + "/avoided", Map.of("participantId",
				Json.get(mentee, choices).path("profiles").get(0).path("participantId").asString()));
		await().until(() -> Json.get(manager, "/api/v1/cohorts/" + cohort + "/readiness")
			.path("rules")
			.valueStream()
			.filter((rule) -> rule.path("code").asString().equals("kept-apart"))
			.anyMatch((rule) -> rule.path("pairs").asInt() == 2));
	}

	@Test
	void nobodyReadsItButWhomItIsMeantFor() {
		List<String> leaks = new ArrayList<>();
		List<String> read = new ArrayList<>();
		for (MatrixRow row : MatrixRow.all()) {
			if (!row.endpoint().method().equals("GET")) {
				continue;
			}
			for (Seat seat : Seat.values()) {
				String body = body(seat, row.endpoint().at(this.ids));
				boolean may = MAY_READ.getOrDefault(seat, Set.of()).contains(row.endpoint().toString());
				if (body.contains(AVOIDED) || (body.contains(REASON) && !may)) {
					leaks.add(row.endpoint() + " as " + seat);
				}
				if (body.contains(REASON) && may) {
					read.add(row.endpoint() + " as " + seat);
				}
			}
		}
		assertThat(leaks).isEmpty();
		assertThat(read).contains("GET /cohorts/{cohortId}/declines as MANAGER",
				"GET /cohorts/{cohortId}/choices as MENTOR");
	}

	@Test
	void theBoardNamesTheRuleAndNotWhoAsked() {
		String run = "/match-runs/" + this.ids.get("runId");
		String mentee = this.world.actor(Seat.MENTEE).person().value().toString();
		String board = body(Seat.MANAGER, run) + body(Seat.MANAGER, run + "?why=" + mentee)
				+ body(Seat.MANAGER, "/api/v1" + run);
		assertThat(board).contains("Two members can't be placed together.")
			.doesNotContain(REASON, AVOIDED, "keptApart", "eclined");
	}

	@Test
	void inTheDatabaseTheReasonStandsWhereItBelongsAndAtTheBrokerNowhere() {
		var superuser = Superuser.connect(this.environment);
		Remains remains = remains(superuser);
		assertThat(remains.inDatabase(List.of(REASON))).containsExactly("programs.decline.reason");
		assertThat(remains.inDatabase(List.of(AVOIDED))).isEmpty();
		assertThat(remains.atTheBroker(List.of(REASON, AVOIDED))).isEmpty();
		assertThat(superuser.sql("""
				select count(*) from kernel.audit_entry e
				left join kernel.audit_person p using (tenant_id, entry_id)
				where e.action = 'programs.choices-saved' and (e.detail <> '' or p.person_id is not null
				  or e.subject_type <> 'CohortId')""").query(Integer.class).single())
			.as("entries that tell more than that somebody chose something")
			.isZero();
	}

	@Test
	void theReasonAsADetailOfTheAuditEntryWouldBeFound() {
		var superuser = Superuser.connect(this.environment);
		UUID entry = UUID.randomUUID();
		superuser.sql("""
				insert into kernel.audit_entry
				  (tenant_id, entry_id, actor_id, roles, kind, action, subject_type, subject_id, detail, channel, at)
				values (?, ?, ?, '', 'COMMAND', 'programs.choices-saved', 'CohortId', ?, ?, 'BROWSER', now())""")
			.params(this.world.actor(Seat.MENTOR).institution().value(), entry,
					this.world.actor(Seat.MENTOR).person().value(), entry, REASON)
			.update();
		try {
			assertThat(remains(superuser).inDatabase(List.of(REASON))).containsExactly("kernel.audit_entry.detail",
					"programs.decline.reason");
		}
		finally {
			superuser.sql("delete from kernel.audit_entry where entry_id = ?").param(entry).update();
		}
	}

	private Remains remains(JdbcClient superuser) {
		return new Remains(superuser, this.environment);
	}

	private String body(Seat seat, String path) {
		String body = this.api.as(this.world.actor(seat)).get().uri(path).retrieve().body(String.class);
		return (body != null) ? body : "";
	}

}
