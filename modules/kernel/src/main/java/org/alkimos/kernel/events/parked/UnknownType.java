package org.alkimos.kernel.events.parked;

/**
 * Refuses an event whose type this version does not have. An instance of a newer version
 * delivers it.
 */
public final class UnknownType extends RuntimeException {

	/** Stored cause of such an event. */
	public static final String CAUSE = "UnknownType";

	private static final long serialVersionUID = 1L;

	public UnknownType() {
		super(null, null, false, false);
	}

}
