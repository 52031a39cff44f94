package org.alkimos.platform.progress.goal;

import java.net.URI;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.Slices;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;
import org.alkimos.progress.goal.GoalBoard;
import org.alkimos.progress.goal.GoalDraft;
import org.alkimos.progress.goal.GoalId;
import org.alkimos.progress.goal.GoalView;

/** REST API of the goals of a pod and its mentees, for members of the pod. */
@RestController
@RequestMapping("/api/v1/pods/{podId}/goals")
@Tag(name = "Goals")
class GoalsApi {

	private final GoalBoard board;

	GoalsApi(GoalBoard board) {
		this.board = board;
	}

	/**
	 * Lists the goals of a pod and its mentees. Only members of the pod may read them.
	 * Open goals come first, then the others, each by target date.
	 * @param podId ID of the pod
	 * @param cursor next of the previous page; absent for the first page
	 * @param limit number of items per page, 1 to 200; 50 if absent
	 * @return one page of goals
	 */
	@GetMapping
	CursorPage<GoalView> listGoals(Actor actor, @PathVariable PodId podId, @RequestParam @Nullable String cursor,
			@RequestParam @Nullable Integer limit) {
		return Slices.of(this.board.goals(actor, podId), GoalView::goal, cursor, limit);
	}

	/**
	 * Adds a goal to a pod. Any member of the pod may add a goal of the whole pod; a goal
	 * of one mentee is added by that mentee or a mentor. The goal starts open, and the
	 * target date must not be in the past. Fails with 409 after the pod has concluded.
	 * @param podId ID of the pod
	 * @param draft the new goal; its status is ignored
	 * @return the new goal
	 */
	@ApiResponse(responseCode = "201", description = "The goal")
	@PostMapping
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<GoalView> addGoal(Actor actor, @PathVariable PodId podId, @RequestBody GoalDraft draft) {
		GoalId goal = this.board.set(actor, podId, draft);
		return ResponseEntity.created(URI.create("/api/v1/pods/" + podId.value() + "/goals/" + goal.value()))
			.body(this.board.goal(actor, podId, goal));
	}

	/**
	 * Gets a goal of a pod. Only members of the pod may read it. The ETag is the version
	 * to send with a change.
	 * @param podId ID of the pod
	 * @param goalId ID of the goal
	 * @return the goal
	 */
	@GetMapping("/{goalId}")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<GoalView> getGoal(Actor actor, @PathVariable PodId podId, @PathVariable GoalId goalId) {
		var goal = this.board.goal(actor, podId, goalId);
		return ETags.ok(goal.version(), goal);
	}

	/**
	 * Replaces everything in a goal but its owner. Any member of the pod may change a
	 * goal of the whole pod; a goal of one mentee is changed by that mentee or a mentor.
	 * A new target date must not be in the past. Fails with 412 if the goal has changed
	 * since it was read, and with 409 after the pod has concluded.
	 * @param podId ID of the pod
	 * @param goalId ID of the goal
	 * @param ifMatch ETag of the goal that was read; fails with 428 if absent
	 * @param draft the whole goal; its owner is ignored, and no status means open
	 * @return the changed goal
	 */
	@PutMapping("/{goalId}")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<GoalView> changeGoal(Actor actor, @PathVariable PodId podId, @PathVariable GoalId goalId,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@RequestBody GoalDraft draft) {
		this.board.change(actor, podId, goalId, draft, ETags.required(ifMatch));
		return getGoal(actor, podId, goalId);
	}

}
