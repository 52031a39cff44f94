package org.alkimos.platform.statements;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.client.RestClient;

import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.isolation.Seat;
import org.alkimos.platform.isolation.World;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PodsInTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The published cohort of a world, which more people join: they are enrolled by a roster
 * and put into pods the way matching does. Cohorts and instruments of the institution
 * grow beside it.
 */
final class GrowingCohort {

	private static final Duration PATIENCE = Duration.ofMinutes(8);

	/** Mentees of one mentor. */
	private static final int MENTEES = 3;

	private static final String MENTEE = """
			external_id,given_name,family_name,email,institution,department,field,rank,years_since_degree,needs_ranked,availability,modality,scientific_mentor,preferred_mentors,avoid
			""";

	private static final String MENTOR = """
			external_id,given_name,family_name,email,institution,department,field,rank,offers,pod_capacity,availability,modality,mentor_training_date,direct_reports,avoid
			""";

	private final RestClient manager;

	private final RestClient evaluator;

	private final PodsInTests pods;

	private final World world;

	private final String path;

	private final Set<String> placed;

	private int formed = 1;

	private int others;

	GrowingCohort(ApiClient api, PodsInTests pods, World world) {
		this.manager = api.as(world.actor(Seat.MANAGER));
		this.evaluator = api.as(world.actor(Seat.EVALUATOR));
		this.pods = pods;
		this.world = world;
		this.path = "/api/v1/cohorts/" + world.ids().get("cohortId");
		this.placed = new HashSet<>(
				items("/participants").stream().map((one) -> one.path("personId").asString()).toList());
	}

	/** Enrolls and places people until there are so many; returns when all know them. */
	void growTo(int people) {
		int more = people - this.placed.size();
		int mentors = Math.max(1, more / (MENTEES + 1));
		enroll(more - mentors, mentors);
		List<JsonNode> unplaced = items("/participants").stream()
			.filter((one) -> this.placed.add(one.path("personId").asString()))
			.toList();
		assertThat(unplaced).hasSize(more);
		place(ids(unplaced, "MENTOR"), ids(unplaced, "MENTEE"));
		await().atMost(PATIENCE).until(() -> items("/pods").size() == this.formed);
		await().atMost(PATIENCE).until(() -> asked() >= people);
	}

	/** Opens cohorts and loads instruments until there are so many beside the first. */
	void surroundBy(int number) {
		while (this.others < number) {
			this.others++;
			LocalDate opens = LocalDate.now().plusDays(30);
			String cohort = Json
				.idIn(Json.post(this.manager, "/api/v1/programs/" + this.world.ids().get("programId") + "/cohorts",
						Map.of("name", "Other " + this.others, "opensOn", opens.toString(), "midYearOn",
								opens.plusMonths(4).toString(), "closesOn", opens.plusMonths(9).toString(), "timeZone",
								"America/New_York")));
			Json.post(this.evaluator, "/api/v1/instruments", instrument("BESIDE-" + this.others));
			await().atMost(PATIENCE).until(() -> knows("/api/v1/cohorts/" + cohort + "/waves"));
		}
	}

	private static Map<String, Object> instrument(String code) {
		return Map.of("code", code, "title", "Questions " + code, "stems", Map.of("MENTOR_SELF", "How?"), "scale",
				Map.of("low", 1, "high", 5), "items", List.of(Map.of("number", 1, "key", "care", "label", "Care")),
				"versions", List.of(Map.of("code", "V-1", "subscales", List.of())));
	}

	private boolean knows(String waves) {
		return this.manager.get().uri(waves).retrieve().toBodilessEntity().getStatusCode().is2xxSuccessful();
	}

	private void enroll(int mentees, int mentors) {
		int first = this.placed.size();
		var body = new MultipartBodyBuilder();
		body.part("mentees",
				file("mentees.csv", MENTEE, mentees, first,
						"E%1$d,Given%1$d,Mentee%1$d,e%1$d@grown.example,Hospital,Medicine,cardiology,fellow,3,"
								+ "grant writing,Tue 10:00,either,,,"),
				MediaType.parseMediaType("text/csv"));
		body.part("mentors",
				file("mentors.csv", MENTOR, mentors, first,
						"R%1$d,Given%1$d,Mentor%1$d,r%1$d@grown.example,Hospital,Pathology,genomics,professor,"
								+ "grant writing,1,Tue 10:00,either,2025-01-01,,"),
				MediaType.parseMediaType("text/csv"));
		var answer = this.manager.post()
			.uri(this.path + "/roster-imports")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(body.build())
			.retrieve()
			.toEntity(JsonNode.class);
		assertThat(answer.getStatusCode().is2xxSuccessful()).as("import: %s", answer).isTrue();
	}

	private static ByteArrayResource file(String name, String header, int rows, int first, String row) {
		String text = IntStream.range(first, first + rows)
			.mapToObj((number) -> row.formatted(number + 100))
			.collect(Collectors.joining("\n", header, "\n"));
		return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return name;
			}
		};
	}

	/** Each mentor gets a pod; mentees join them in turn. */
	private void place(List<PersonId> mentors, List<PersonId> mentees) {
		var cohort = new CohortId(UUID.fromString(this.path.substring(this.path.lastIndexOf('/') + 1)));
		var institution = this.world.actor(Seat.MANAGER).institution();
		for (int i = 0; i < mentors.size(); i++) {
			List<PersonId> own = new ArrayList<>();
			for (int j = i; j < mentees.size(); j += mentors.size()) {
				own.add(mentees.get(j));
			}
			this.formed++;
			this.pods.publish(new PodFormed(this.pods.head(institution, 1), PodId.next(), cohort, this.formed,
					List.of(mentors.get(i)), own, WeeklySlot.parse("Tue 10:00")));
		}
	}

	private static List<PersonId> ids(List<JsonNode> people, String role) {
		return people.stream()
			.filter((one) -> one.path("role").asString().equals(role))
			.map((one) -> new PersonId(UUID.fromString(one.path("personId").asString())))
			.toList();
	}

	/** Forms of the first wave that were sent out. */
	private int asked() {
		int asked = 0;
		for (JsonNode form : Json.get(this.manager, this.path + "/waves").path("items").get(0).path("responses")) {
			asked += form.path("asked").asInt();
		}
		return asked;
	}

	/** All items of a list, page by page. */
	private List<JsonNode> items(String below) {
		List<JsonNode> items = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = Json.get(this.manager,
					this.path + below + "?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
			page.path("items").forEach(items::add);
			next = page.path("next").asString("");
		}
		while (!next.isEmpty());
		return items;
	}

}
