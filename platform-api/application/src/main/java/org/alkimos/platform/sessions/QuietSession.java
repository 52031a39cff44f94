package org.alkimos.platform.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

/**
 * A stored session that remembers the time of the last access by the minute, so that most
 * requests leave it unchanged. It can therefore end up to a minute early.
 */
final class QuietSession<S extends Session> implements Session {

	private static final Duration ACCURACY = Duration.ofMinutes(1);

	/** Short sessions are remembered more exactly. */
	private static final int PARTS = 10;

	private final S stored;

	QuietSession(S stored) {
		this.stored = stored;
	}

	S stored() {
		return this.stored;
	}

	@Override
	public void setLastAccessedTime(Instant time) {
		Duration part = this.stored.getMaxInactiveInterval().dividedBy(PARTS);
		Duration accuracy = (part.isPositive() && part.compareTo(ACCURACY) < 0) ? part : ACCURACY;
		if (Duration.between(this.stored.getLastAccessedTime(), time).compareTo(accuracy) >= 0) {
			this.stored.setLastAccessedTime(time);
		}
	}

	@Override
	public String getId() {
		return this.stored.getId();
	}

	@Override
	public String changeSessionId() {
		return this.stored.changeSessionId();
	}

	@Override
	public <T> @Nullable T getAttribute(String name) {
		return this.stored.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.stored.getAttributeNames();
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.stored.setAttribute(name, value);
	}

	@Override
	public void removeAttribute(String name) {
		this.stored.removeAttribute(name);
	}

	@Override
	public Instant getCreationTime() {
		return this.stored.getCreationTime();
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.stored.getLastAccessedTime();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.stored.setMaxInactiveInterval(interval);
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.stored.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.stored.isExpired();
	}

}
