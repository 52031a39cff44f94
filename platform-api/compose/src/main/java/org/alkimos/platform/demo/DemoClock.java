package org.alkimos.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that can be set back, so that the demo has a history; otherwise the system
 * clock.
 */
final class DemoClock extends Clock {

	private volatile Duration behind = Duration.ZERO;

	/** Sets the clock back by this many days. */
	void setBack(long days) {
		this.behind = Duration.ofDays(days);
	}

	/** Sets the clock back to noon of this day, if it is in the past. */
	void setBackTo(LocalDate day) {
		Duration since = Duration.between(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), Instant.now());
		this.behind = since.isNegative() ? Duration.ZERO : since;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(Clock.system(zone), this.behind.negated());
	}

	@Override
	public Instant instant() {
		return Instant.now().minus(this.behind);
	}

}
