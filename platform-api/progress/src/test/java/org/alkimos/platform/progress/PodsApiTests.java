package org.alkimos.platform.progress;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.progress.PodWorld.Pod;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class PodsApiTests {

	private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
	};

	@Autowired
	private ApiClient api;

	@Autowired
	private PodWorld world;

	private ResponseEntity<Map<String, Object>> get(Actor actor, String path) {
		return this.api.as(actor).get().uri(path).retrieve().toEntity(JSON);
	}

	private ResponseEntity<Map<String, Object>> post(Actor actor, String path, Map<String, Object> body) {
		return this.api.as(actor)
			.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(JSON);
	}

	private static List<Map<String, Object>> items(ResponseEntity<Map<String, Object>> answer) {
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
		@SuppressWarnings("unchecked")
		var items = (List<Map<String, Object>>) answer.getBody().get("items");
		return items;
	}

	@Test
	void aMemberReadsThePodWithNamesAndAnEntityTag() {
		Pod pod = this.world.newPod(0);
		var answer = get(pod.mentee(), pod.api());
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(answer.getHeaders().getETag()).matches("\"\\d+-[\\w-]{22}\"");
		assertThat(answer.getBody()).containsEntry("phase", "LAUNCH")
			.containsEntry("state", "ACTIVE")
			.containsEntry("weeklySlot", "Tue 10:00")
			.containsEntry("mentors",
					List.of(Map.of("id", pod.mentor().person().value().toString(), "name", "Lin Zhao")));
		assertThat(items(get(pod.mentor(), "/api/v1/pods"))).hasSize(1);
	}

	@Test
	void aMentorWhoIsAnEvaluatorReadsTheirOwnPods() {
		Pod pod = this.world.newPod(0);
		Actor mentor = Acting.as(pod.mentor().institution(), pod.mentor().person(), Role.EVALUATOR);
		assertThat(items(get(mentor, "/api/v1/pods"))).hasSize(1);
		assertThat(get(mentor, pod.api()).getBody()).containsEntry("mentors",
				List.of(Map.of("id", pod.mentor().person().value().toString(), "name", "Lin Zhao")));
		assertThat(get(Acting.as(mentor.institution(), Role.EVALUATOR), pod.api()).getStatusCode())
			.isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void aPrivateNoteAndNewMinutesChangeTheEntityTag() {
		Pod pod = this.world.newPod(60);
		var logged = post(pod.mentor(), pod.api() + "/meetings", Map.of("type", "MENTOR_LED"));
		String path = logged.getHeaders().getLocation().getPath();
		String tag = get(pod.mentee(), path).getHeaders().getETag();
		var noted = put(pod.mentee(), path + "/note", Map.of("text", "Ask about the grant."), null);
		assertThat(noted.getHeaders().getETag()).isNotEqualTo(tag);
		assertThat(this.api.as(pod.mentee())
			.get()
			.uri(path)
			.header(HttpHeaders.IF_NONE_MATCH, tag)
			.retrieve()
			.toEntity(JSON)
			.getBody()).containsEntry("myNote", "Ask about the grant.");
		assertThat(put(pod.mentee(), path + "/minutes", Map.of("text", "We met."), tag).getStatusCode())
			.isEqualTo(HttpStatus.OK);
		assertThat(put(pod.mentee(), path + "/minutes", Map.of("text", "We met."), tag).getStatusCode())
			.isEqualTo(HttpStatus.PRECONDITION_FAILED);
	}

	@Test
	void aGoalWithinTheNextCenturiesIsEnough() {
		Pod pod = this.world.newPod(0);
		Map<String, Object> goal = Map.of("title", "Submit", "kind", "PROJECT", "targetOn", "+99999999-06-01");
		assertThat(post(pod.mentee(), pod.api() + "/goals", goal).getStatusCode())
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void meetingsAreLoggedWithTheTypeAloneAndListedByPages() {
		Pod pod = this.world.newPod(60);
		var first = post(pod.mentor(), pod.api() + "/meetings", Map.of("type", "MENTOR_LED"));
		assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
		assertThat(get(pod.mentee(), first.getHeaders().getLocation().getPath()).getStatusCode())
			.isEqualTo(HttpStatus.OK);
		post(pod.mentee(), pod.api() + "/meetings", Map.of("type", "PEER_ONLY", "minutes", "We read our aims."));
		var page = get(pod.mentee(), pod.api() + "/meetings?limit=1");
		assertThat(items(page)).singleElement().satisfies((one) -> assertThat(one).containsEntry("type", "PEER_ONLY"));
		var rest = get(pod.mentee(), pod.api() + "/meetings?limit=1&cursor=" + page.getBody().get("next"));
		assertThat(items(rest)).singleElement().satisfies((one) -> assertThat(one).containsEntry("type", "MENTOR_LED"));
		assertThat(rest.getBody().get("next")).isNull();
		var wrong = post(pod.mentee(), pod.api() + "/meetings", Map.of("type", "ONE_TO_ONE", "heldOn", "2099-01-01"));
		assertThat(wrong.getStatusCode().is4xxClientError()).isTrue();
		assertThat(wrong.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void aGoalIsChangedOnTheVersionThatWasRead() {
		Pod pod = this.world.newPod(0);
		Map<String, Object> goal = Map.of("title", "Submit the paper", "kind", "PROJECT", "targetOn", "2099-06-01",
				"milestones", List.of(Map.of("title", "Outline", "done", true)));
		var created = post(pod.mentee(), pod.api() + "/goals", goal);
		assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
		String path = created.getHeaders().getLocation().getPath();
		String tag = get(pod.mentee(), path).getHeaders().getETag();
		assertThat(put(pod.mentee(), path, goal, null).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
		assertThat(put(pod.mentee(), path, goal, tag).getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(put(pod.mentee(), path, goal, tag).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
		assertThat(items(get(pod.mentor(), pod.api() + "/goals"))).hasSize(1);
	}

	private ResponseEntity<Map<String, Object>> put(Actor actor, String path, Map<String, Object> body,
			@Nullable String ifMatch) {
		var request = this.api.as(actor).put().uri(path).contentType(MediaType.APPLICATION_JSON);
		return ((ifMatch != null) ? request.header(HttpHeaders.IF_MATCH, ifMatch) : request).body(body)
			.retrieve()
			.toEntity(JSON);
	}

	@Test
	void aCheckInIsAnsweredOnceAndStaysConfidential() {
		Pod pod = this.world.newPod(0);
		Map<String, Object> answer = Map.of("met", true, "fit", "NOT_A_GOOD_FIT", "remark", "Too close to my field.");
		assertThat(post(pod.mentee(), pod.api() + "/check-ins", answer).getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(post(pod.mentee(), pod.api() + "/check-ins", answer).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(items(get(pod.mentee(), pod.api() + "/check-ins"))).singleElement()
			.satisfies((mine) -> assertThat(mine).containsEntry("fit", "NOT_A_GOOD_FIT"));
		assertThat(items(get(pod.mentor(), pod.api() + "/check-ins"))).isEmpty();
		var health = this.api.as(pod.manager())
			.get()
			.uri("/api/v1/cohorts/" + pod.cohort().value() + "/pods")
			.retrieve()
			.body(String.class);
		assertThat(health).contains("\"checkInsAnswered\":1")
			.doesNotContain("NOT_A_GOOD_FIT")
			.doesNotContain("Too close");
	}

	@Test
	void theManagerSeesDoseAndHealthAndNothingWritten() {
		Pod pod = this.world.newPod(20);
		var health = items(get(pod.manager(), "/api/v1/cohorts/" + pod.cohort().value() + "/pods")).getFirst();
		assertThat(health.get("warnings").toString()).contains("Agreement not signed by day 20")
			.contains("No meeting by day 20");
		assertThat(get(pod.manager(), pod.api()).getStatusCode()).isEqualTo(HttpStatus.OK);
		for (String part : List.of("/meetings", "/goals", "/check-ins")) {
			assertThat(get(pod.manager(), pod.api() + part).getStatusCode()).as(part).isEqualTo(HttpStatus.FORBIDDEN);
		}
	}

	@Test
	void othersLearnNothing() {
		Pod pod = this.world.newPod(0);
		Actor stranger = Acting.as(pod.manager().institution());
		Actor evaluator = Acting.as(pod.manager().institution(), Role.EVALUATOR);
		Actor foreign = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		for (String part : List.of("", "/meetings", "/goals", "/check-ins")) {
			assertThat(get(stranger, pod.api() + part).getStatusCode()).as(part).isEqualTo(HttpStatus.NOT_FOUND);
			assertThat(get(evaluator, pod.api() + part).getStatusCode()).as(part).isEqualTo(HttpStatus.FORBIDDEN);
			assertThat(get(foreign, pod.api() + part).getStatusCode()).as(part).isEqualTo(HttpStatus.NOT_FOUND);
		}
		assertThat(get(evaluator, "/api/v1/cohorts/" + pod.cohort().value() + "/pods").getStatusCode())
			.isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void theMentorConcludesAndNothingIsAddedAfterwards() {
		Pod pod = this.world.newPod(0);
		assertThat(post(pod.mentee(), pod.api() + "/conclusion", Map.of()).getStatusCode())
			.isEqualTo(HttpStatus.FORBIDDEN);
		var concluded = post(pod.mentor(), pod.api() + "/conclusion", Map.of("closingNote", "Thank you."));
		assertThat(concluded.getBody()).containsEntry("state", "CONCLUDED").containsEntry("phase", "CONCLUDE");
		assertThat(post(pod.mentee(), pod.api() + "/meetings", Map.of("type", "PEER_ONLY")).getStatusCode())
			.isEqualTo(HttpStatus.CONFLICT);
		assertThat(get(pod.mentee(), pod.api() + "/meetings").getStatusCode()).isEqualTo(HttpStatus.OK);
	}

}
