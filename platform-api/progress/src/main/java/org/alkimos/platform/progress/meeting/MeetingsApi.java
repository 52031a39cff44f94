package org.alkimos.platform.progress.meeting;

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
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.progress.Slices;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;
import org.alkimos.progress.meeting.MeetingDraft;
import org.alkimos.progress.meeting.MeetingLog;
import org.alkimos.progress.meeting.MeetingView;

/** REST API of the meetings of a pod, for members of the pod. */
@RestController
@RequestMapping("/api/v1/pods/{podId}/meetings")
@Tag(name = "Meetings")
class MeetingsApi {

	private final MeetingLog log;

	MeetingsApi(MeetingLog log) {
		this.log = log;
	}

	/**
	 * Lists the meetings of a pod, newest first. Only members of the pod may read them.
	 * Each meeting includes the private note of the caller, never that of anyone else.
	 * @param podId ID of the pod
	 * @param cursor next of the previous page; absent for the first page
	 * @param limit number of items per page, 1 to 200; 50 if absent
	 * @return one page of meetings
	 */
	@GetMapping
	CursorPage<MeetingView> listMeetings(Actor actor, @PathVariable PodId podId, @RequestParam @Nullable String cursor,
			@RequestParam @Nullable Integer limit) {
		return Slices.of(this.log.meetings(actor, podId), MeetingView::meeting, cursor, limit);
	}

	/**
	 * Logs a meeting that was held. Any member of the pod may log one; only the type is
	 * required. Each request logs one more meeting, unless it repeats an Idempotency-Key.
	 * Fails with 422 if the attendance does not fit the type, and with 409 after the pod
	 * has concluded.
	 * @param podId ID of the pod
	 * @param draft type, day, attendance, and minutes of the meeting
	 * @return the logged meeting
	 */
	@ApiResponse(responseCode = "201", description = "The meeting")
	@PostMapping
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<MeetingView> logMeeting(Actor actor, @PathVariable PodId podId, @RequestBody MeetingDraft draft) {
		MeetingId meeting = this.log.log(actor, podId, draft);
		return ResponseEntity.created(URI.create("/api/v1/pods/" + podId.value() + "/meetings/" + meeting.value()))
			.body(this.log.meeting(actor, podId, meeting));
	}

	/**
	 * Gets a meeting of a pod. Only members of the pod may read it. The ETag is the
	 * version to send with new minutes; private notes do not change it.
	 * @param podId ID of the pod
	 * @param meetingId ID of the meeting
	 * @return the meeting, with the caller's private note
	 */
	@GetMapping("/{meetingId}")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MeetingView> getMeeting(Actor actor, @PathVariable PodId podId, @PathVariable MeetingId meetingId) {
		var meeting = this.log.meeting(actor, podId, meetingId);
		return ETags.ok(meeting.version(), meeting);
	}

	/**
	 * Replaces the shared minutes of a meeting. Any member of the pod may write them, and
	 * all members can read them. Fails with 412 if the meeting has changed since it was
	 * read, and with 409 after the pod has concluded.
	 * @param podId ID of the pod
	 * @param meetingId ID of the meeting
	 * @param ifMatch ETag of the meeting that was read; fails with 428 if absent
	 * @param minutes the whole minutes; blank text removes them
	 * @return the meeting with the new minutes
	 */
	@PutMapping("/{meetingId}/minutes")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MeetingView> writeMinutes(Actor actor, @PathVariable PodId podId, @PathVariable MeetingId meetingId,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, @RequestBody Text minutes) {
		this.log.writeMinutes(actor, podId, meetingId, minutes.text(), ETags.required(ifMatch));
		return getMeeting(actor, podId, meetingId);
	}

	/**
	 * Replaces the caller's private note on a meeting. Any member of the pod may write
	 * one, and no one else can read it. As it has a single writer, it needs no If-Match.
	 * Fails with 409 after the pod has concluded.
	 * @param podId ID of the pod
	 * @param meetingId ID of the meeting
	 * @param note the whole note; blank text removes it
	 * @return the meeting with the new note
	 */
	@PutMapping("/{meetingId}/note")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<MeetingView> writeMeetingNote(Actor actor, @PathVariable PodId podId,
			@PathVariable MeetingId meetingId, @RequestBody Text note) {
		this.log.keepNote(actor, podId, meetingId, note.text());
		return getMeeting(actor, podId, meetingId);
	}

	/**
	 * Minutes or a note to save.
	 *
	 * @param text whole text, at most 4,000 characters; null or blank removes it
	 */
	record Text(@Nullable String text) {
	}

}
