package org.alkimos.platform.progress.pod;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.PodNames;
import org.alkimos.platform.progress.Slices;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;
import org.alkimos.programs.Cohorts;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodHealth;
import org.alkimos.progress.pod.Conclusion;

@RestController
class PodsApi {

	private final PodDesk desk;

	private final Cohorts cohorts;

	private final PodNames names;

	PodsApi(PodDesk desk, Cohorts cohorts, PodNames names) {
		this.desk = desk;
		this.cohorts = cohorts;
		this.names = names;
	}

	@GetMapping("/api/v1/cohorts/{cohortId}/pods")
	CursorPage<PodHealthResource> ofCohort(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
		var pods = this.desk.ofCohort(actor, cohortId);
		this.cohorts.get(actor, cohortId);
		var page = Slices.of(pods, (health) -> health.pod().pod(), cursor, limit);
		var known = this.names.of(actor, page.items().stream().map(PodHealth::pod).toList());
		return page.map((health) -> PodHealthResource.of(health, known));
	}

	@GetMapping("/api/v1/pods")
	CursorPage<PodResource> mine(Actor actor, @RequestParam @Nullable String cursor,
			@RequestParam @Nullable Integer limit) {
		var pods = this.desk.ofPerson(actor);
		var known = this.names.of(actor, pods);
		return Slices.of(pods, (pod) -> pod.pod(), cursor, limit).map((pod) -> PodResource.of(pod, known));
	}

	@GetMapping("/api/v1/pods/{podId}")
	ResponseEntity<PodResource> pod(Actor actor, @PathVariable PodId podId) {
		var pod = this.desk.open(actor, podId).pod();
		return ETags.ok(pod.version(), PodResource.of(pod, this.names.of(actor, pod)));
	}

	@PostMapping("/api/v1/pods/{podId}/conclusion")
	ResponseEntity<PodResource> conclude(Actor actor, @PathVariable PodId podId,
			@RequestBody(required = false) @Nullable Conclusion conclusion) {
		this.desk.conclude(actor, podId, (conclusion != null) ? conclusion : new Conclusion(null, null));
		return pod(actor, podId);
	}

}
