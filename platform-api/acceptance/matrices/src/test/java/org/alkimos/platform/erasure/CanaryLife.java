package org.alkimos.platform.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PreparedCohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A mentee who left a mark wherever a person can, by the REST API; what nobody can do by
 * it is written into the tables.
 */
final class CanaryLife {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String MENTEES = """
			external_id,given_name,family_name,email,institution,department,field,rank,years_since_degree,needs_ranked,availability,modality,scientific_mentor,preferred_mentors,avoid
			%1$s-1,%2$s,%3$s,%4$s,%1$s Hospital,%1$s Medicine,%1$s cardiology,%1$s fellow,3,%1$s writing,Tue 10:00,either,,,
			E2,Ben,Hale,ben@canary.example,Hospital,Surgery,trauma,fellow,3,grant writing,Tue 10:00,either,,,
			E3,Cleo,Ivers,cleo@canary.example,Hospital,Neurology,stroke,fellow,3,grant writing,Tue 10:00,either,,,
			E4,Dan,Katz,dan@canary.example,Hospital,Urology,kidney,fellow,3,grant writing,Wed 15:00,either,,,%4$s
			""";

	private static final String MENTORS = """
			external_id,given_name,family_name,email,institution,department,field,rank,offers,pod_capacity,availability,modality,mentor_training_date,direct_reports,avoid
			R1,Dora,Jensen,dora@canary.example,Hospital,Pathology,genomics,professor,grant writing,1,Tue 10:00,either,2025-01-01,,
			""";

	private final ApiClient api;

	private final Canary canary;

	final Actor administrator;

	final RestClient manager;

	final String cohort;

	final String pod;

	private final String run;

	final Actor person;

	final List<Actor> others;

	CanaryLife(ApiClient api, Actor administrator, Canary canary) {
		this.api = api;
		this.canary = canary;
		this.administrator = administrator;
		this.manager = api.as(Acting.as(institution(), Role.PROGRAM_MANAGER));
		RestClient office = api.as(administrator);
		String id = office.post()
			.uri("/api/v1/members")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("given", canary.given(), "family", canary.family(), "email", canary.email()))
			.retrieve()
			.toEntity(JsonNode.class)
			.getBody()
			.path("person")
			.asString();
		this.person = actor(id);
		Json.post(office, "/api/v1/invitations", Map.of("person", id));
		var prepared = PreparedCohort.of(this.manager, "Canary program", roster(), 5);
		this.cohort = prepared.cohort();
		upload("/cohorts/" + this.cohort + "/roster-import");
		choose();
		list("""
				person,other_person,kind
				%1$s-1,nobody@canary.example,supervises
				nobody@canary.example,%2$s,evaluates
				""", "relations", true);
		list("""
				mentor,mentee,program,ended_on
				nobody@canary.example,%1$s-1,Old,2024-06-11
				%2$s,somebody@canary.example,Old,2024-06-11
				""", "history", true);
		list("person,other_person,kind\n%1$s,%2$s,supervises\n", "relations", false);
		this.run = "/api/v1/match-runs/" + prepared.run();
		Json.post(this.manager, this.run + "/publication", Map.of());
		JsonNode formed = await().atMost(PATIENCE)
			.until(() -> Json.get(this.manager, "/api/v1/cohorts/" + this.cohort + "/pods").path("items"),
					(items) -> !items.isEmpty())
			.get(0);
		this.pod = "/api/v1/pods/" + formed.path("pod").asString();
		this.others = Stream
			.concat(Stream.of(formed.path("mentors").path(0).path("id").asString()),
					formed.path("mentees").valueStream().map((mentee) -> mentee.path("id").asString()))
			.filter((other) -> !other.equals(id))
			.map(this::actor)
			.toList();
	}

	/** The mentor would rather not lead Dan, and says so with the canary's name in it. */
	private void choose() {
		JsonNode people = Json.get(this.manager, "/api/v1/cohorts/" + this.cohort + "/participants").path("items");
		JsonNode mentor = find(people, "R1");
		put(as(actor(mentor.path("personId").asString())), "/api/v1/cohorts/" + this.cohort
				+ "/choices/declined-mentees/" + find(people, "E4").path("id").asString(),
				Map.of("reason", this.canary.told()), 0);
	}

	private static JsonNode find(JsonNode people, String externalId) {
		return people.valueStream()
			.filter((one) -> one.path("externalId").asString().equals(externalId))
			.findFirst()
			.orElseThrow();
	}

	/** Lists that name the canary by number and by address. */
	private void list(String template, String part, boolean confirmed) {
		var body = new MultipartBodyBuilder();
		body.part(part, new ByteArrayResource(
				template.formatted(this.canary.mark(), this.canary.email()).getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return part + ".csv";
			}
		}, MediaType.parseMediaType("text/csv"));
		assertThat(this.manager.post()
			.uri(confirmed ? "/api/v1/list-imports" : "/lists")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(body.build())
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.isError()).isFalse();
	}

	TenantId institution() {
		return this.administrator.institution();
	}

	private Actor actor(String id) {
		return Acting.as(institution(), new PersonId(UUID.fromString(id)));
	}

	RestClient as(Actor actor) {
		return this.api.as(actor);
	}

	/** Leaves the mark in everything a pod writes. */
	void live() {
		RestClient own = as(this.person);
		RestClient other = as(this.others.getLast());
		agree();
		String meeting = this.pod + "/meetings/" + Json.idIn(
				Json.post(other, this.pod + "/meetings", Map.of("type", "MENTOR_LED", "minutes", this.canary.told())));
		put(own, meeting + "/note", Map.of("text", this.canary.own("note")), 0);
		put(other, meeting + "/note", Map.of("text", this.canary.told()), 0);
		goal(own, this.canary.own("goal"), this.canary.own("step"), this.person);
		goal(other, "Listen to " + this.canary.name(), "Call " + this.canary.given(), null);
		Json.post(own, this.pod + "/check-ins",
				Map.of("met", true, "fit", "GOOD_FIT", "remark", this.canary.own("remark")));
		Actor mentee = this.others.stream().skip(1).findFirst().orElseThrow();
		Json.post(as(mentee), this.pod + "/check-ins",
				Map.of("met", true, "fit", "GOOD_FIT", "remark", this.canary.told()));
		put(own, this.pod + "/plan", Map.of("place", "ELSEWHERE", "reviewedOn", "2026-09-15"), 0);
		put(this.manager, this.run + "/notes/" + mentee.person().value(), Map.of("text", this.canary.told()), 0);
		assess(own);
	}

	/** All sign a text with the name in it; then all but the person sign another. */
	private void agree() {
		everyone().forEach((member) -> await().atMost(PATIENCE)
			.until(() -> as(member).get()
				.uri(this.pod + "/agreement")
				.retrieve()
				.toBodilessEntity()
				.getStatusCode()
				.value() == 200));
		revise(this.canary.told());
		everyone().forEach(this::sign);
		revise("Anew: " + this.canary.told());
		this.others.forEach(this::sign);
	}

	private Stream<Actor> everyone() {
		return Stream.concat(Stream.of(this.person), this.others.stream());
	}

	private void revise(String text) {
		RestClient mentor = as(this.others.getFirst());
		JsonNode now = Json.get(mentor, this.pod + "/agreement");
		List<Map<String, String>> sections = new ArrayList<>();
		now.path("parts").forEach((part) -> sections.add(Map.of("key", part.path("key").asString(), "text", text)));
		now.path("sections").forEach((part) -> sections.add(Map.of("key", part.path("key").asString(), "text", text)));
		put(mentor, this.pod + "/agreement", Map.of("sections", sections), now.path("version").asInt());
	}

	private void sign(Actor member) {
		RestClient client = as(member);
		Json.post(client, this.pod + "/agreement/signatures",
				Map.of("version", Json.get(client, this.pod + "/agreement").path("version").asInt()));
	}

	private void goal(RestClient client, String title, String step, Actor owner) {
		Map<String, Object> goal = new HashMap<>(Map.of("title", title, "kind", "CAREER", "targetOn",
				LocalDate.now().plusDays(90).toString(), "milestones", List.of(Map.of("title", step, "done", false))));
		if (owner != null) {
			goal.put("owner", owner.person().value().toString());
		}
		Json.post(client, this.pod + "/goals", goal);
	}

	private void assess(RestClient own) {
		String form = await().atMost(PATIENCE)
			.until(() -> Json.get(own, "/api/v1/assessments").path("items"), (items) -> !items.isEmpty())
			.get(0)
			.path("id")
			.asString();
		JsonNode shown = Json.get(own, "/api/v1/assessments/" + form);
		String key = shown.path("sections").get(0).path("questions").get(0).path("key").asString();
		put(own, "/api/v1/assessments/" + form + "/answers", Map.of(key, 5), shown.path("version").asInt());
		put(own, "/api/v1/assessments/" + form + "/consents", Map.of("evaluation", true, "research", true),
				Json.get(own, "/api/v1/assessments/" + form).path("version").asInt());
		Json.post(own, "/api/v1/assessments/" + form + "/submission", Map.of());
	}

	/** What no request writes, or only with a real sign-on. */
	void writeWhatNoRequestWrites(JdbcClient superuser) {
		UUID tenant = institution().value();
		superuser.sql("update progress.pod set closing_note = ? where tenant_id = ?")
			.params(this.canary.told(), tenant)
			.update();
		superuser.sql("update identity.institution set ombuds_name = ?, ombuds_contact = ? where tenant_id = ?")
			.params(this.canary.name(), this.canary.email(), tenant)
			.update();
		superuser.sql("""
				insert into kernel.parked_event (tenant_id, consumer, event_id, key, topic, type, payload, cause)
				values (?, 'notices', gen_random_uuid(), ?, 'alkimos.programs',
				  'org.alkimos.programs.participant-enrolled.v1', ?, 'IllegalStateException')""")
			.params(tenant, tenant + "/" + UUID.randomUUID(),
					"{\"person\":\"%s\",\"department\":\"%s\"}"
						.formatted(this.person.person().value(), this.canary.own("Medicine"))
						.getBytes(StandardCharsets.UTF_8))
			.update();
		ownWords(superuser, tenant);
		signIn(superuser, tenant);
	}

	/**
	 * Forms that ask for words are asked by instruments of an institution's own alone.
	 */
	private void ownWords(JdbcClient superuser, UUID tenant) {
		superuser.sql("""
				insert into evaluation.answer (tenant_id, assessment_id, item_key, not_applicable, text)
				select tenant_id, assessment_id, 'wish', false, case when respondent_id = ? then ? else ? end
				from evaluation.assessment where tenant_id = ?""")
			.params(this.person.person().value(), this.canary.own("wish"), this.canary.told(), tenant)
			.update();
	}

	private void signIn(JdbcClient superuser, UUID tenant) {
		String subject = UUID.randomUUID().toString();
		String session = UUID.randomUUID().toString();
		superuser.sql(
				"insert into identity.binding (tenant_id, binding_id, person_id, issuer, subject, made_at) values (?, gen_random_uuid(), ?, ?, ?, now())")
			.params(tenant, this.person.person().value(), "http://localhost:8180/realms/alkimos", subject)
			.update();
		superuser
			.sql("""
					insert into identity.address_change (tenant_id, person_id, change_id, email, expires_at, asked, asked_since)
					values (?, ?, gen_random_uuid(), ?, now(), 1, now())""")
			.params(tenant, this.person.person().value(), this.canary.email())
			.update();
		long now = System.currentTimeMillis();
		superuser.sql("insert into platform.session values (?, ?, ?, ?, 1800, ?, ?)")
			.params(session, session, now, now, now + 1_800_000, subject)
			.update();
		superuser.sql("insert into platform.session_attributes values (?, 'SPRING_SECURITY_CONTEXT', ?)")
			.params(session, ("token of " + this.canary.email()).getBytes(StandardCharsets.UTF_8))
			.update();
	}

	private void upload(String path) {
		assertThat(this.manager.post()
			.uri(path)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(roster())
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.isError()).isFalse();
	}

	private MultiValueMap<String, ?> roster() {
		var body = new MultipartBodyBuilder();
		body.part("mentees", file("mentees.csv", MENTEES), MediaType.parseMediaType("text/csv"));
		body.part("mentors", file("mentors.csv", MENTORS), MediaType.parseMediaType("text/csv"));
		return body.build();
	}

	private ByteArrayResource file(String name, String template) {
		String text = template.formatted(this.canary.mark(), this.canary.given(), this.canary.family(),
				this.canary.email());
		return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return name;
			}
		};
	}

	private static void put(RestClient client, String path, Object body, int seen) {
		var answer = client.put()
			.uri(path)
			.header("If-Match", "\"" + seen + "\"")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getStatusCode().is2xxSuccessful()).as("PUT %s: %s", path, answer).isTrue();
	}

}
