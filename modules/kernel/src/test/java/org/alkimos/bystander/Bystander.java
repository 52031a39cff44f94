package org.alkimos.bystander;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.contracts.sample.SampleEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/**
 * Fails for numbers up to {@link #BAD} and remembers how far these had come when a number
 * from {@link #GOOD} on arrived.
 */
@Component
public class Bystander implements Subscriber<SampleEvent> {

	public static final int BAD = -1_000_000;

	public static final int GOOD = 8_000_000;

	private static final int ATTEMPTS = 8;

	public final Map<Integer, AtomicInteger> tries = new ConcurrentHashMap<>();

	public volatile int heard;

	public volatile long heardAt;

	/** How many bad ones had been tried for the last time. */
	public volatile int exhaustedBefore;

	@Override
	public EventHandlers<SampleEvent> handlers() {
		return EventHandlers.of(SampleEvent.class).on(SampleCounted.class, this::hear);
	}

	private void hear(SampleCounted event) {
		int count = event.count();
		if (count <= BAD) {
			this.tries.computeIfAbsent(count, (number) -> new AtomicInteger()).incrementAndGet();
			throw new IllegalStateException("bad");
		}
		if (count >= GOOD) {
			this.exhaustedBefore = (int) this.tries.values()
				.stream()
				.filter((number) -> number.get() >= ATTEMPTS)
				.count();
			this.heardAt = System.nanoTime();
			this.heard = count;
		}
	}

}
