package org.alkimos.platform.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.events.parked.ParkedEvent;
import org.alkimos.kernel.events.parked.ParkedEventId;
import org.alkimos.kernel.events.parked.ParkedEvents;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.CursorPage;

/** Events that a module could not process. */
@RestController
@RequestMapping("/api/v1/parked-events")
@Tag(name = "Operations")
class ParkedEventsApi {

	private final ParkedEvents parked;

	ParkedEventsApi(ParkedEvents parked) {
		this.parked = parked;
	}

	/**
	 * Lists events that a module could not process. Only platform operators may call
	 * this, acting for the platform. For each aggregate, only the first event is listed,
	 * once it is no longer retried automatically. The list covers all institutions,
	 * oldest first.
	 * @param cursor value of next from the previous page; omit for the first page
	 * @param limit maximum number of items, 1 to 200; 50 if omitted
	 * @return parked events without their payload
	 */
	@GetMapping
	CursorPage<ParkedEvent> listParkedEvents(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.parked.list(actor, after.map(ParkedEventId::new).orElse(null), size),
				ParkedEvent::id);
	}

	/**
	 * Retries a parked event and those held behind it. Only platform operators may call
	 * this, acting for the platform. Events of the same aggregate are delivered in order,
	 * starting with the first. The request fails if one of them fails again; events
	 * before it remain delivered.
	 * @param parkedEventId ID of the parked event
	 * @return number of events delivered
	 */
	@PostMapping("/{parkedEventId}/replay")
	Delivered replayParkedEvent(Actor actor, @PathVariable ParkedEventId parkedEventId) {
		return new Delivered(this.parked.replay(actor, parkedEventId));
	}

	/**
	 * Discards a parked event permanently. Only platform operators may call this, acting
	 * for the platform. The events held behind it are delivered in order. The request
	 * fails if another event of the same aggregate is ahead, or if one behind it fails;
	 * in the latter case, the event is discarded nevertheless.
	 * @param parkedEventId ID of the parked event
	 * @return number of events delivered, without the discarded one
	 */
	@PostMapping("/{parkedEventId}/discard")
	Delivered discardParkedEvent(Actor actor, @PathVariable ParkedEventId parkedEventId) {
		return new Delivered(this.parked.discard(actor, parkedEventId));
	}

	/**
	 * Result of a replay or a discard.
	 *
	 * @param delivered number of events delivered
	 */
	record Delivered(int delivered) {
	}

}
