package org.alkimos.platform.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.isolation.Seat;
import org.alkimos.platform.isolation.World;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PreparedCohort;

/**
 * Whom and what requests are made of: an institution with something behind each kind of
 * id, and the ids of another.
 *
 * @param description of the API, as it is served
 * @param ids of things there are, by the name a path has for them
 * @param foreign the same in another institution
 */
record FuzzedWorld(JsonNode description, List<Operation> operations, Judge judge, Seats seats, Map<String, String> ids,
		Map<String, String> foreign) {

	static FuzzedWorld of(JsonMapper json, ApiClient api, Function<TenantId, String> park) {
		JsonNode description = json.readTree(api.anonymous().get().uri("/v3/api-docs").retrieve().body(String.class));
		World world = World.build(api, "Fuzz");
		Map<String, String> ids = new HashMap<>(world.ids());
		RestClient manager = api.as(world.actor(Seat.MANAGER));
		var draft = PreparedCohort.ofTheCareerCohort(manager);
		ids.put("runId", draft.run());
		ids.put("otherRunId", draft.run());
		ids.put("draftMentee",
				Json.get(manager, "/api/v1/match-runs/" + draft.run()).at("/pods/0/mentees/0/personId").asString("x"));
		ids.put("placedId", ids.get("draftMentee"));
		ids.put("draftCohort", draft.cohort());
		ids.put("plannedWave", plannedWave(manager, ids.get("cohortId")));
		TenantId institution = world.actor(Seat.MANAGER).institution();
		ids.put("parkedEventId", park.apply(institution));
		ids.put("secondParkedEvent", park.apply(institution));
		return new FuzzedWorld(description, Operation.in(description), new Judge(json, description), Seats.of(world),
				Map.copyOf(ids), World.build(api, "Abroad").ids());
	}

	private static String plannedWave(RestClient manager, String cohort) {
		return Json.get(manager, "/api/v1/cohorts/" + cohort + "/waves")
			.path("items")
			.valueStream()
			.filter((wave) -> wave.path("state").asString().equals("PLANNED"))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asString();
	}

}
