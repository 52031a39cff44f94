package org.alkimos.platform.operations;

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

@RestController
@RequestMapping("/api/v1/parked-events")
class ParkedEventsApi {

	private final ParkedEvents parked;

	ParkedEventsApi(ParkedEvents parked) {
		this.parked = parked;
	}

	/** Lists the first parked event of each aggregate, across all institutions. */
	@GetMapping
	CursorPage<ParkedEvent> list(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.parked.list(actor, after.map(ParkedEventId::new).orElse(null), size),
				ParkedEvent::id);
	}

	/** Retries the event, then delivers the events held behind it. */
	@PostMapping("/{parkedEventId}/replay")
	Delivered replay(Actor actor, @PathVariable ParkedEventId parkedEventId) {
		return new Delivered(this.parked.replay(actor, parkedEventId));
	}

	/** Discards the event permanently and delivers the events held behind it. */
	@PostMapping("/{parkedEventId}/discard")
	Delivered discard(Actor actor, @PathVariable ParkedEventId parkedEventId) {
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
