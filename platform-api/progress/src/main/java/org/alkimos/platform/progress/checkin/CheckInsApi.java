package org.alkimos.platform.progress.checkin;

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

@RestController
@RequestMapping("/api/v1/pods/{podId}/check-ins")
class CheckInsApi {

	private final CheckInDesk desk;

	CheckInsApi(CheckInDesk desk) {
		this.desk = desk;
	}

	/** Returns the actor's own check-ins; no one sees another person's. */
	@GetMapping
	CursorPage<CheckInView> mine(Actor actor, @PathVariable PodId podId, @RequestParam @Nullable String cursor,
			@RequestParam @Nullable Integer limit) {
		return Slices.of(this.desk.mine(actor, podId), CheckInView::checkIn, cursor, limit);
	}

	@PostMapping
	CheckInView answer(Actor actor, @PathVariable PodId podId, @RequestBody CheckInAnswer answer) {
		return this.desk.answer(actor, podId, answer);
	}

}
