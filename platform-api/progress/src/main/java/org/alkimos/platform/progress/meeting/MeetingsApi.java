package org.alkimos.platform.progress.meeting;

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
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.Slices;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;
import org.alkimos.progress.meeting.MeetingDraft;
import org.alkimos.progress.meeting.MeetingLog;
import org.alkimos.progress.meeting.MeetingView;

@RestController
@RequestMapping("/api/v1/pods/{podId}/meetings")
class MeetingsApi {

	private final MeetingLog log;

	MeetingsApi(MeetingLog log) {
		this.log = log;
	}

	@GetMapping
	CursorPage<MeetingView> list(Actor actor, @PathVariable PodId podId, @RequestParam @Nullable String cursor,
			@RequestParam @Nullable Integer limit) {
		return Slices.of(this.log.meetings(actor, podId), MeetingView::meeting, cursor, limit);
	}

	@ApiResponse(responseCode = "201", description = "The meeting")
	@PostMapping
	ResponseEntity<MeetingView> log(Actor actor, @PathVariable PodId podId, @RequestBody MeetingDraft draft) {
		MeetingId meeting = this.log.log(actor, podId, draft);
		return ResponseEntity.created(URI.create("/api/v1/pods/" + podId.value() + "/meetings/" + meeting.value()))
			.body(this.log.meeting(actor, podId, meeting));
	}

	@GetMapping("/{meetingId}")
	ResponseEntity<MeetingView> meeting(Actor actor, @PathVariable PodId podId, @PathVariable MeetingId meetingId) {
		var meeting = this.log.meeting(actor, podId, meetingId);
		return ETags.ok(meeting.version(), meeting);
	}

	@PutMapping("/{meetingId}/minutes")
	ResponseEntity<MeetingView> writeMinutes(Actor actor, @PathVariable PodId podId, @PathVariable MeetingId meetingId,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, @RequestBody Text minutes) {
		this.log.writeMinutes(actor, podId, meetingId, minutes.text(), ETags.required(ifMatch));
		return meeting(actor, podId, meetingId);
	}

	/**
	 * Saves the actor's private note; it has a single writer and therefore no entity tag.
	 */
	@PutMapping("/{meetingId}/note")
	ResponseEntity<MeetingView> keepNote(Actor actor, @PathVariable PodId podId, @PathVariable MeetingId meetingId,
			@RequestBody Text note) {
		this.log.keepNote(actor, podId, meetingId, note.text());
		return meeting(actor, podId, meetingId);
	}

	/** Text; empty text removes it. */
	record Text(@Nullable String text) {
	}

}
