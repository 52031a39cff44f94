package org.alkimos.local.workspace;

import org.jspecify.annotations.Nullable;

/** A service could not be started; the message says why and what to do. */
public final class LocalServicesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	public LocalServicesException(String description, String action) {
		this(description, action, null);
	}

	public LocalServicesException(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	public String action() {
		return this.action;
	}

}
