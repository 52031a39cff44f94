package org.alkimos.platform.progress.checkin;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.Slices;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.progress.checkin.CheckInAnswer;
import org.alkimos.progress.checkin.CheckInDesk;
import org.alkimos.progress.checkin.CheckInView;

/** REST API of confidential check-ins, for the mentees who answer them. */
@RestController
@RequestMapping("/api/v1/pods/{podId}/check-ins")
@Tag(name = "Check-ins")
class CheckInsApi {

	private final CheckInDesk desk;

	CheckInsApi(CheckInDesk desk) {
		this.desk = desk;
	}

	/**
	 * Lists the caller's own check-ins in a pod. Any member of the pod may call it; no
	 * one sees another person's check-ins, and mentors get none. The newest comes first.
	 * @param podId ID of the pod
	 * @param cursor next of the previous page; absent for the first page
	 * @param limit number of items per page, 1 to 200; 50 if absent
	 * @return one page of the caller's check-ins
	 */
	@GetMapping
	CursorPage<CheckInView> listCheckIns(Actor actor, @PathVariable PodId podId, @RequestParam @Nullable String cursor,
			@RequestParam @Nullable Integer limit) {
		return Slices.of(this.desk.mine(actor, podId), CheckInView::checkIn, cursor, limit);
	}

	/**
	 * Answers the caller's open check-in in a pod. If several are open, the oldest is
	 * answered. Only the caller can read the answer, which cannot be changed. Fails with
	 * 409 if no check-in is open or the pod has concluded. A check-in can be answered
	 * after its due date.
	 * @param podId ID of the pod
	 * @param answer both answers, and a comment if wanted
	 * @return the answered check-in
	 */
	@PostMapping
	CheckInView answerCheckIn(Actor actor, @PathVariable PodId podId, @RequestBody CheckInAnswer answer) {
		return this.desk.answer(actor, podId, answer);
	}

}
