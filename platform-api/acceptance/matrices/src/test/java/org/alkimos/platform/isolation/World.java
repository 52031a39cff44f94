package org.alkimos.platform.isolation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PreparedCohort;

import static org.awaitility.Awaitility.await;

/**
 * An institution with one of everything an address can name, and its mark in every text
 * people write.
 *
 * @param mark a word that must never be seen elsewhere
 * @param ids ids by the name they have in addresses
 */
public record World(String mark, Map<String, String> ids, Map<Seat, Actor> actors) {

	private static final String MENTEES = """
			external_id,given_name,family_name,email,institution,department,field,rank,years_since_degree,needs_ranked,availability,modality,scientific_mentor,preferred_mentors,avoid
			E1,%1$sAna,%1$sGood,ana@%2$s.example,%1$s Hospital,%1$s Medicine,%1$s cardiology,fellow,3,grant writing,Tue 10:00,either,,,
			E2,%1$sBen,%1$sHale,ben@%2$s.example,%1$s Hospital,%1$s Surgery,%1$s trauma,fellow,3,grant writing,Tue 10:00,either,,,
			E3,%1$sCleo,%1$sIvers,cleo@%2$s.example,%1$s Hospital,%1$s Neurology,%1$s stroke,fellow,3,grant writing,Tue 10:00,either,,,
			""";

	private static final String MENTORS = """
			external_id,given_name,family_name,email,institution,department,field,rank,offers,pod_capacity,availability,modality,mentor_training_date,direct_reports,avoid
			R1,%1$sDora,%1$sJensen,dora@%2$s.example,%1$s Hospital,%1$s Pathology,%1$s genomics,professor,grant writing,1,Tue 10:00,either,2025-01-01,,
			""";

	public Actor actor(Seat seat) {
		return Optional.ofNullable(this.actors.get(seat)).orElseThrow();
	}

	static boolean isId(String text) {
		return text.matches("[0-9a-f-]{36}");
	}

	/** An id of the same form that nobody has. */
	public static String unknown(String id) {
		return isId(id) ? UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString() : id;
	}

	public static World build(ApiClient api, String mark) {
		TenantId institution = open(api, mark);
		Map<Seat, Actor> actors = new HashMap<>(Map.of(Seat.MANAGER, Acting.as(institution, Role.PROGRAM_MANAGER),
				Seat.EVALUATOR, Acting.as(institution, Role.EVALUATOR), Seat.ADMINISTRATOR,
				Acting.as(institution, Role.INSTITUTION_ADMINISTRATOR), Seat.OPERATOR,
				Acting.as(institution, Role.PLATFORM_OPERATOR), Seat.OUTSIDER, Acting.as(institution)));
		Seat.MACHINES.forEach((seat) -> actors.put(seat, Acting.machine(institution, seat.right())));
		Map<String, String> ids = new HashMap<>(Map.of("number", "1", "role", "EVALUATOR", "token", "x".repeat(43),
				"parkedEventId", UUID.randomUUID().toString(), "institution", mark.toLowerCase(Locale.ROOT),
				"institutionId", institution.value().toString(), "clientId", "no-such-client", "soon",
				LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()));
		var world = new World(mark, ids, actors);
		world.fill(api, institution);
		return world;
	}

	/** One more cohort of the same people with a draft, not published. */
	PreparedCohort another(ApiClient api, String name) {
		return PreparedCohort.of(api.as(actor(Seat.MANAGER)), name, roster(), 4, (cohort) -> askAgain(api, cohort));
	}

	/** There is one mentor alone, who led them all before. */
	private void askAgain(ApiClient api, String cohort) {
		RestClient manager = api.as(actor(Seat.MANAGER));
		String path = "/api/v1/cohorts/" + cohort;
		List<JsonNode> people = Json.get(manager, path + "/participants").path("items").valueStream().toList();
		String mentor = people.stream()
			.filter((one) -> one.path("role").asString().equals("MENTOR"))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asString();
		people.stream().filter((one) -> one.path("role").asString().equals("MENTEE")).forEach((one) -> {
			var person = new PersonId(UUID.fromString(one.path("personId").asString()));
			api.as(Acting.as(actor(Seat.MANAGER).institution(), person))
				.put()
				.uri(path + "/choices/again/" + mentor)
				.retrieve()
				.toBodilessEntity();
		});
		await().until(() -> Json.get(manager, path + "/readiness")
			.path("rules")
			.valueStream()
			.filter((rule) -> rule.path("code").asString().equals("previous-mentor"))
			.allMatch((rule) -> rule.path("pairs").asInt() == 0));
	}

	/**
	 * The same; puts its ids in place of those of the published one and tells the cohort.
	 */
	public String drafted(ApiClient api, String name, Map<String, String> ids) {
		PreparedCohort draft = another(api, name);
		ids.putAll(Map.of("cohortId", draft.cohort(), "runId", draft.run(), "programId", draft.program()));
		return draft.cohort();
	}

	private static TenantId open(ApiClient api, String mark) {
		String word = mark.toLowerCase(Locale.ROOT);
		JsonNode opened = Json.post(api.as(Acting.as(PlatformTenant.ID, Role.PLATFORM_OPERATOR)),
				"/api/v1/institutions",
				Map.of("alias", word + "-" + UUID.randomUUID().toString().substring(0, 8), "name", mark + " University",
						"administrator",
						Map.of("given", mark + "Ada", "family", mark + "Admin", "email", "ada@" + word + ".example")))
			.getBody();
		var institution = new TenantId(
				UUID.fromString(Optional.ofNullable(opened).orElseThrow().path("id").asString()));
		RestClient administrator = api.as(Acting.as(institution, Role.INSTITUTION_ADMINISTRATOR));
		await().until(() -> administrator.get()
			.uri("/api/v1/institution")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value(), (status) -> status == 200);
		return institution;
	}

	private void fill(ApiClient api, TenantId institution) {
		RestClient manager = api.as(actor(Seat.MANAGER));
		var cohort = PreparedCohort.of(manager, this.mark + " program", roster(), 4);
		String path = "/api/v1/cohorts/" + cohort.cohort();
		this.ids.putAll(Map.of("programId", cohort.program(), "cohortId", cohort.cohort(), "runId", cohort.run(),
				"otherRunId", cohort.run()));
		this.ids.putAll(Map.of("moment", "midway", "problemCode", "not-found"));
		this.ids.put("importId", upload(manager, "/cohorts/" + cohort.cohort() + "/roster-import"));
		this.ids.put("listId", uploadList(manager));
		JsonNode people = Json.get(manager, path + "/participants").path("items");
		this.ids.put("participantId", people.get(0).path("id").asString());
		this.ids.put("mentorId", people.get(people.size() - 1).path("id").asString());
		Json.post(manager, "/api/v1/match-runs/" + cohort.run() + "/publication", Map.of());
		JsonNode pod = await().until(() -> Json.get(manager, path + "/pods").path("items"), (items) -> !items.isEmpty())
			.get(0);
		String podId = pod.path("pod").asString();
		this.ids.put("podId", podId);
		seat(institution, Seat.MENTOR, pod.path("mentors").path(0).path("id").asString());
		seat(institution, Seat.MENTEE, pod.path("mentees").get(0).path("id").asString());
		this.ids.put("personId", pod.path("mentees").get(0).path("id").asString());
		this.ids.put("menteeId", this.ids.get("personId"));
		this.ids.put("placedId", this.ids.get("personId"));
		sign(api, institution, pod, "/api/v1/pods/" + podId + "/agreement");
		live(api, path, "/api/v1/pods/" + podId);
		library(api.as(actor(Seat.EVALUATOR)));
		this.ids.put("apiClientId",
				Json.idIn(Json.post(api.as(actor(Seat.ADMINISTRATOR)), "/api/v1/api-clients",
						Map.of("label", this.mark + " script", "rights", List.of("READ_ROSTER"), "owner",
								this.ids.get("personId"), "expiresOn", this.ids.get("soon")))));
		webhook(api.as(actor(Seat.ADMINISTRATOR)));
	}

	/** A webhook whose server never answers, with a delivery. */
	private void webhook(RestClient administrator) {
		String path = "/api/v1/webhooks";
		String id = Json.idIn(Json.post(administrator, path, Map.of("address", "http://localhost:1/" + this.mark)));
		this.ids.put("webhookId", id);
		Json.post(administrator, path + "/" + id + "/test", Map.of());
		this.ids.put("deliveryId",
				Json.get(administrator, path + "/" + id + "/deliveries").path("items").get(0).path("id").asString());
	}

	/** An instrument of the institution's own, with wording. */
	private void library(RestClient evaluator) {
		String code = "OWN-" + this.mark.toUpperCase(Locale.ROOT);
		this.ids.putAll(Map.of("instrumentCode", code, "language", "en"));
		Json.post(evaluator, "/api/v1/instruments",
				Map.of("code", code, "title", this.mark + " questions", "stems", Map.of("MENTOR_SELF", "How?"), "scale",
						Map.of("low", 1, "high", 5), "items",
						List.of(Map.of("number", 1, "key", "care", "label", this.mark + " care")), "versions",
						List.of(Map.of("code", "V-1", "subscales", List.of()))));
		evaluator.put()
			.uri("/api/v1/instruments/" + code + "/wordings/en")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("license", this.mark + " license", "attested", true, "texts",
					Map.of("care", this.mark + " official")))
			.retrieve()
			.toBodilessEntity();
	}

	private void live(ApiClient api, String cohortPath, String podPath) {
		RestClient mentee = api.as(actor(Seat.MENTEE));
		this.ids.put("meetingId", Json.idIn(Json.post(mentee, podPath + "/meetings",
				Map.of("type", "PEER_ONLY", "minutes", this.mark + " minutes"))));
		this.ids.put("goalId", Json.idIn(Json.post(mentee, podPath + "/goals", Map.of("title", this.mark + " goal",
				"kind", "CAREER", "targetOn", LocalDate.now().plusDays(90).toString()))));
		JsonNode form = await()
			.until(() -> Json.get(mentee, "/api/v1/assessments?mine").path("items"), (items) -> !items.isEmpty())
			.get(0);
		this.ids.put("assessmentId", form.path("id").asString());
		this.ids.put("waveId",
				Json.get(api.as(actor(Seat.MANAGER)), cohortPath + "/waves")
					.path("items")
					.get(0)
					.path("id")
					.asString());
		export(api.as(actor(Seat.EVALUATOR)), cohortPath);
	}

	/** Leaves an export that can be fetched. */
	private void export(RestClient evaluator, String cohortPath) {
		String export = Json.idIn(Json.post(evaluator, cohortPath + "/exports", Map.of()));
		this.ids.put("exportId", export);
		await().until(() -> Json.get(evaluator, "/api/v1/exports/" + export).path("state").asString(), "READY"::equals);
		byte[] file = evaluator.get()
			.uri("/api/v1/exports/" + export + "/file")
			.retrieve()
			.toEntity(byte[].class)
			.getBody();
		var body = new MultipartBodyBuilder();
		body.part("file", Optional.ofNullable(file).orElseThrow(), MediaType.parseMediaType("application/zip"))
			.filename("export.zip");
		this.ids.put("dataSetId",
				Json.idIn(evaluator.post()
					.uri("/data-sets")
					.contentType(MediaType.MULTIPART_FORM_DATA)
					.body(body.build())
					.retrieve()
					.toBodilessEntity()));
	}

	/** Leaves a roster waiting to be confirmed. */
	private String upload(RestClient manager, String path) {
		return Json.idIn(manager.post()
			.uri(path)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(roster())
			.retrieve()
			.toBodilessEntity());
	}

	/** Leaves a list of lines waiting to be confirmed. */
	private String uploadList(RestClient manager) {
		var body = new MultipartBodyBuilder();
		body.part("relations", file("relations.csv", "person,other_person,kind\n%1$s1,%1$s2,supervises\n"),
				MediaType.parseMediaType("text/csv"));
		return Json.idIn(manager.post()
			.uri("/lists")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(body.build())
			.retrieve()
			.toBodilessEntity());
	}

	private static void sign(ApiClient api, TenantId institution, JsonNode pod, String path) {
		List<String> members = new ArrayList<>(List.of(pod.path("mentors").path(0).path("id").asString()));
		pod.path("mentees").forEach((mentee) -> members.add(mentee.path("id").asString()));
		for (String member : members) {
			RestClient client = api.as(Acting.as(institution, new PersonId(UUID.fromString(member))));
			await().until(() -> client.get().uri(path).retrieve().toBodilessEntity().getStatusCode().value() == 200);
			Json.post(client, path + "/signatures", Map.of("version", Json.get(client, path).path("version").asInt()));
		}
	}

	private void seat(TenantId institution, Seat seat, String person) {
		this.actors.put(seat, Acting.as(institution, new PersonId(UUID.fromString(person))));
	}

	private MultiValueMap<String, ?> roster() {
		var body = new MultipartBodyBuilder();
		body.part("mentees", file("mentees.csv", MENTEES), MediaType.parseMediaType("text/csv"));
		body.part("mentors", file("mentors.csv", MENTORS), MediaType.parseMediaType("text/csv"));
		return body.build();
	}

	private ByteArrayResource file(String name, String template) {
		return new ByteArrayResource(
				template.formatted(this.mark, this.mark.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return name;
			}
		};
	}

}
