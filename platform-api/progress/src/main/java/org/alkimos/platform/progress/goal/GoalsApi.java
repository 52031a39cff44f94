package org.alkimos.platform.progress.goal;

import java.net.URI;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;
import org.alkimos.progress.goal.GoalBoard;
import org.alkimos.progress.goal.GoalDraft;
import org.alkimos.progress.goal.GoalId;
import org.alkimos.progress.goal.GoalView;

@RestController
@RequestMapping("/api/v1/pods/{podId}/goals")
class GoalsApi {

	private final GoalBoard board;

	GoalsApi(GoalBoard board) {
		this.board = board;
	}

	@GetMapping
	CursorPage<GoalView> list(Actor actor, @PathVariable PodId podId, @RequestParam @Nullable String cursor,
			@RequestParam @Nullable Integer limit) {
		return Slices.of(this.board.goals(actor, podId), GoalView::goal, cursor, limit);
	}

	@ApiResponse(responseCode = "201", description = "The goal")
	@PostMapping
	ResponseEntity<GoalView> set(Actor actor, @PathVariable PodId podId, @RequestBody GoalDraft draft) {
		GoalId goal = this.board.set(actor, podId, draft);
		return ResponseEntity.created(URI.create("/api/v1/pods/" + podId.value() + "/goals/" + goal.value()))
			.body(this.board.goal(actor, podId, goal));
	}

	@GetMapping("/{goalId}")
	ResponseEntity<GoalView> goal(Actor actor, @PathVariable PodId podId, @PathVariable GoalId goalId) {
		var goal = this.board.goal(actor, podId, goalId);
		return ETags.ok(goal.version(), goal);
	}

	@PutMapping("/{goalId}")
	ResponseEntity<GoalView> change(Actor actor, @PathVariable PodId podId, @PathVariable GoalId goalId,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@RequestBody GoalDraft draft) {
		this.board.change(actor, podId, goalId, draft, ETags.required(ifMatch));
		return goal(actor, podId, goalId);
	}

}
