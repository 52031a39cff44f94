package org.alkimos.kernel.audit;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

/**
 * Source of the request that the current thread processes. Bound by the web filter and
 * the event inbox; without one, a background job is running.
 *
 * @param channel channel of the request
 * @param address network address of the client as seen by the server; null without a
 * client
 */
public record Origin(Channel channel, @Nullable String address) {

	private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

	private static final Origin JOB = new Origin(Channel.JOB, null);

	private static final Origin EVENT = new Origin(Channel.EVENT, null);

	/** A request of a person's browser; what is no IP address is not kept. */
	public static Origin browser(String address) {
		return new Origin(Channel.BROWSER, literal(address));
	}

	/** A request with a bearer token; what is no IP address is not kept. */
	public static Origin program(String address) {
		return new Origin(Channel.PROGRAM, literal(address));
	}

	/** A proxy passes on any text that its client sent as an address. */
	private static @Nullable String literal(String address) {
		try {
			InetAddress.ofLiteral(address);
			return address;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** An event of another module. */
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

	/** Channel of a request. */
	public enum Channel {

		/** A person's session. */
		BROWSER,
		/** A bearer token: an API client, or a person's own software. */
		PROGRAM,
		/** An event of another module. */
		EVENT,
		/** A background job. */
		JOB

	}

}
