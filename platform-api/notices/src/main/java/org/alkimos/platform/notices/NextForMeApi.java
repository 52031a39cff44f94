package org.alkimos.platform.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

/** Tasks and notices of the caller. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Notices")
class NextForMeApi {

	private final NextForMe next;

	NextForMeApi(NextForMe next) {
		this.next = next;
	}

	/**
	 * Lists the caller's open tasks, most urgent first. Every member may call this. At
	 * most five tasks are listed, by due date. A task is open from its first day until it
	 * is done or no longer needed.
	 * @return tasks, and the number of all open tasks
	 */
	@GetMapping("/next-for-me")
	NextAnswer listOpenTasks(Actor actor) {
		List<TaskAnswer> items = this.next.tasksOf(actor, NoticeDesk.MOST_TASKS)
			.stream()
			.map(NextForMeApi::answer)
			.toList();
		return new NextAnswer(items, this.next.openTasksOf(actor));
	}

	/**
	 * Lists notices for the caller, newest first. Every member may call this. Members get
	 * notices about their pods and assessments, and about match runs and exports they
	 * started. Program managers and evaluators also get notices about all cohorts of the
	 * institution.
	 * @param cursor value of next from the previous page; omit for the first page
	 * @param limit maximum number of items, 1 to 200; 50 if omitted
	 * @return notices
	 */
	@GetMapping("/notices")
	CursorPage<NoticeAnswer> listNotices(Actor actor, @RequestParam(required = false) @Nullable String cursor,
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
	 * @param items at most five, the earliest due date first
	 * @param open total number of open tasks
	 */
	record NextAnswer(List<TaskAnswer> items, int open) {
	}

	/**
	 * A task with a link to its page.
	 *
	 * @param id ID of the task
	 * @param kind kind of task
	 * @param title title in English
	 * @param href path of the page of the task, such as /pods and an ID
	 * @param subject ID of the agreement, check-in, assessment, or pod it is about
	 * @param cohort ID of the cohort it belongs to
	 * @param pod ID of the pod it belongs to
	 * @param opensOn first day on which it can be done, as an ISO 8601 date
	 * @param dueOn due date, as an ISO 8601 date
	 */
	record TaskAnswer(TaskId id, TaskKind kind, String title, String href, UUID subject, CohortId cohort, PodId pod,
			LocalDate opensOn, LocalDate dueOn) {
	}

	/**
	 * A notice about something that happened.
	 *
	 * @param id ID of the notice
	 * @param kind what happened
	 * @param cohort ID of the cohort
	 * @param pod ID of the pod; null if the notice is not about one pod
	 * @param detail phase, meeting type, version, moment, date, or ID, as defined by the
	 * kind; empty for other kinds
	 * @param at UTC instant of the event
	 */
	record NoticeAnswer(NoticeId id, NoticeKind kind, CohortId cohort, @Nullable PodId pod, String detail, Instant at) {
	}

}
