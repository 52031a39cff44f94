package org.alkimos.kernel.audit;

import org.jspecify.annotations.Nullable;

/**
 * From where the current thread is asked to act. Bound by the web filter and the event
 * inbox; without one, a job is at work.
 *
 * @param channel the way in
 * @param address the client's network address as the server sees it; null if no client
 * asks
 */
public record Origin(Channel channel, @Nullable String address) {

	private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

	private static final Origin JOB = new Origin(Channel.JOB, null);

	private static final Origin EVENT = new Origin(Channel.EVENT, null);

	public static Origin browser(String address) {
		return new Origin(Channel.BROWSER, address);
	}

	public static Origin program(String address) {
		return new Origin(Channel.PROGRAM, address);
	}

	/** Another module's event. */
	public static Origin event() {
		return EVENT;
	}

	public static Origin current() {
		return CURRENT.isBound() ? CURRENT.get() : JOB;
	}

	public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
		return ScopedValue.where(CURRENT, this).call(work);
	}

	public void run(Runnable work) {
		ScopedValue.where(CURRENT, this).run(work);
	}

	/** The way in. */
	public enum Channel {

		/** A person's session. */
		BROWSER,
		/** A bearer token: a machine account or a person's own program. */
		PROGRAM, EVENT, JOB,
		/** Written before this was kept. */
		UNKNOWN

	}

}
