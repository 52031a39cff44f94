package org.alkimos.kernel.events.parked;

/** A payload that cannot be decoded; no retry changes that. */
public final class Unreadable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Unreadable() {
	}

	public Unreadable(Exception cause) {
		super(cause);
	}

}
