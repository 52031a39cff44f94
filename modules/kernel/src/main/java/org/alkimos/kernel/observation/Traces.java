package org.alkimos.kernel.observation;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * W3C trace context between processes: written beside an event, restored around its
 * effect. Without a tracer nothing is written and work runs without a span.
 */
@Component
public class Traces {

	/** Name of the header in requests and in Kafka records. */
	public static final String HEADER = "traceparent";

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

	private final Tracer tracer;

	private final Propagator propagator;

	Traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
		this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
		this.propagator = propagator.getIfAvailable(() -> Propagator.NOOP);
	}

	/** A received {@code traceparent}, or null if it is missing or malformed. */
	public static @Nullable String checked(@Nullable String traceparent) {
		return (traceparent != null && FORM.matcher(traceparent).matches()) ? traceparent : null;
	}

	/** The {@code traceparent} of the current span, or null if there is none. */
	public @Nullable String current() {
		Span span = this.tracer.currentSpan();
		if (span == null) {
			return null;
		}
		Map<String, String> headers = new HashMap<>();
		this.propagator.inject(span.context(), headers, (carrier, key, value) -> headers.put(key, value));
		return checked(headers.get(HEADER));
	}

	/**
	 * Runs work in a new span.
	 * @param name what is done, such as the type of the event; no ids
	 * @param traceparent the trace to continue, or null to start one
	 */
	public void run(String name, @Nullable String traceparent, Runnable work) {
		call(name, traceparent, () -> {
			work.run();
			return true;
		});
	}

	/** Like {@link #run}, with a result. */
	public <R, X extends Throwable> R call(String name, @Nullable String traceparent,
			ScopedValue.CallableOp<? extends R, X> work) throws X {
		Span.Builder builder = (traceparent != null) ? this.propagator.extract(Map.of(HEADER, traceparent), Map::get)
				: this.tracer.spanBuilder();
		Span span = builder.name(name).start();
		try (Tracer.SpanInScope scope = this.tracer.withSpan(span)) {
			return work.call();
		}
		finally {
			span.end();
		}
	}

}
