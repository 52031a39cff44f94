package org.alkimos.platform.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.notices.NextForMe;
import org.alkimos.notices.Notice;
import org.alkimos.notices.NoticeId;
import org.alkimos.notices.NoticeKind;
import org.alkimos.notices.OpenTask;
import org.alkimos.notices.TaskId;
import org.alkimos.notices.TaskKind;
import org.alkimos.platform.web.CursorPage;

/** REST API of the caller's tasks and notices. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Notices")
class NextForMeApi {

	private final NextForMe next;

	NextForMeApi(NextForMe next) {
		this.next = next;
	}

	@Operation(summary = "List up to five open tasks, most urgent first")
	@GetMapping("/next-for-me")
	NextAnswer next(Actor actor) {
		List<TaskAnswer> items = this.next.tasksOf(actor, NoticeDesk.MOST_TASKS)
			.stream()
			.map(NextForMeApi::answer)
			.toList();
		return new NextAnswer(items, this.next.openTasksOf(actor));
	}

	@Operation(summary = "List recent activity, newest first")
	@GetMapping("/notices")
	CursorPage<NoticeAnswer> notices(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage
			.of(cursor, limit, (after, size) -> this.next.newsOf(actor, after.map(NoticeId::new).orElse(null), size),
					Notice::id)
			.map(NextForMeMapper.INSTANCE::notice);
	}

	private static TaskAnswer answer(OpenTask task) {
		return NextForMeMapper.INSTANCE.task(task, TaskLabels.title(task), TaskLabels.href(task));
	}

	/**
	 * Open tasks.
	 *
	 * @param items at most five
	 * @param open total number of open tasks
	 */
	record NextAnswer(List<TaskAnswer> items, int open) {
	}

	/** A task with a link to its page. */
	record TaskAnswer(TaskId id, TaskKind kind, String title, String href, UUID subject, CohortId cohort, PodId pod,
			LocalDate opensOn, LocalDate dueOn) {
	}

	/**
	 * One activity entry; the detail holds the phase, meeting type, version, or moment.
	 */
	record NoticeAnswer(NoticeId id, NoticeKind kind, CohortId cohort, @Nullable PodId pod, String detail, Instant at) {
	}

}
