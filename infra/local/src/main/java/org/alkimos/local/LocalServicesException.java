package org.alkimos.local;

import org.jspecify.annotations.Nullable;

/** A service could not be started; the message says why and what to do. */
final class LocalServicesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	LocalServicesException(String description, String action) {
		this(description, action, null);
	}

	LocalServicesException(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
