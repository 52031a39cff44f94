package org.alkimos.kernel.observation;

import java.util.Locale;

import org.slf4j.MDC;

/**
 * Entries that every log line of a piece of work carries. Values are ids and job names,
 * never personal data.
 */
public enum LogContext {

	/** ID of the institution. */
	TENANT,
	/** ID of the event that is being processed. */
	EVENT,
	/** ID of the HTTP request, also returned in {@code X-Request-Id}. */
	REQUEST,
	/** Name of the background job. */
	JOB;

	private final String key;

	LogContext() {
		this.key = name().toLowerCase(Locale.ROOT);
	}

	/** The key in the MDC. */
	public String key() {
		return this.key;
	}

	/**
	 * Sets this entry for the rest of the request; {@link #clear()} has to follow on the
	 * same thread.
	 */
	public void set(String value) {
		MDC.put(this.key, value);
	}

	/** Removes all entries from the current thread. */
	public static void clear() {
		MDC.clear();
	}

	/** Runs work with this entry and restores the previous value afterwards. */
	public void run(String value, Runnable work) {
		call(value, () -> {
			work.run();
			return true;
		});
	}

	/** Like {@link #run}, with a result. */
	public <R, X extends Throwable> R call(String value, ScopedValue.CallableOp<? extends R, X> work) throws X {
		String before = MDC.get(this.key);
		MDC.put(this.key, value);
		try {
			return work.call();
		}
		finally {
			if (before != null) {
				MDC.put(this.key, before);
			}
			else {
				MDC.remove(this.key);
			}
		}
	}

}
