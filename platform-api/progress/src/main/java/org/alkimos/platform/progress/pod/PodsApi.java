package org.alkimos.platform.progress.pod;

import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;
import org.alkimos.programs.Cohorts;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodHealth;
import org.alkimos.progress.pod.Conclusion;

/** REST API of pods at work, for their members and for program managers. */
@RestController
@Tag(name = "Pods")
class PodsApi {

	private final PodDesk desk;

	private final Cohorts cohorts;

	private final PodNames names;

	PodsApi(PodDesk desk, Cohorts cohorts, PodNames names) {
		this.desk = desk;
		this.cohorts = cohorts;
		this.names = names;
	}

	/**
	 * Lists the pods of a cohort, by number. Only program managers may call it. They see
	 * activity, status, and early warnings, never what members of the pods wrote.
	 * @param cohortId ID of the cohort
	 * @param cursor next of the previous page; absent for the first page
	 * @param limit number of items per page, 1 to 200; 50 if absent
	 * @return one page of pods, with early warnings
	 */
	@GetMapping("/api/v1/cohorts/{cohortId}/pods")
	CursorPage<PodHealthResource> listCohortPods(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
		var pods = this.desk.ofCohort(actor, cohortId);
		this.cohorts.get(actor, cohortId);
		var page = Slices.of(pods, (health) -> health.pod().pod(), cursor, limit);
		var known = this.names.of(actor, page.items().stream().map(PodHealth::pod).toList());
		return page.map((health) -> PodHealthResource.of(health, known));
	}

	/**
	 * Lists the pods of the caller. Everyone sees the pods in which they are a mentor or
	 * mentee now. Active pods come first, then the newest.
	 * @param cursor next of the previous page; absent for the first page
	 * @param limit number of items per page, 1 to 200; 50 if absent
	 * @return one page of the caller's pods; empty if the caller is in none
	 */
	@GetMapping("/api/v1/pods")
	CursorPage<PodResource> listMyPods(Actor actor, @RequestParam @Nullable String cursor,
			@RequestParam @Nullable Integer limit) {
		var pods = this.desk.ofPerson(actor);
		var known = this.names.of(actor, pods);
		return Slices.of(pods, (pod) -> pod.pod(), cursor, limit).map((pod) -> PodResource.of(pod, known));
	}

	/**
	 * Gets a pod. Its members and program managers may read it. Each read by a program
	 * manager who is not a member is recorded in the audit log.
	 * @param podId ID of the pod
	 * @return the pod, with nothing its members wrote
	 */
	@GetMapping("/api/v1/pods/{podId}")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<PodResource> getPod(Actor actor, @PathVariable PodId podId) {
		var pod = this.desk.open(actor, podId).pod();
		return ETags.ok(pod.version(), PodResource.of(pod, this.names.of(actor, pod)));
	}

	/**
	 * Concludes a pod, with no fault implied. Only its mentors and program managers may
	 * do this, and no reason is needed. Members can still read everything but write
	 * nothing more; open check-ins lapse, and the agreement ends. It cannot be undone.
	 * Fails with 409 if the pod has already concluded.
	 * @param podId ID of the pod
	 * @param conclusion closing note and reason; may be absent
	 * @return the concluded pod
	 */
	@PostMapping("/api/v1/pods/{podId}/conclusion")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<PodResource> concludePod(Actor actor, @PathVariable PodId podId,
			@RequestBody(required = false) @Nullable Conclusion conclusion) {
		this.desk.conclude(actor, podId, (conclusion != null) ? conclusion : new Conclusion(null, null));
		return getPod(actor, podId);
	}

}
