package org.alkimos.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.sample.SampleEvent;
import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/** Remembers what it was told. */
@Component
public class SampleListener implements Subscriber<SampleEvent> {

	public final Map<UUID, List<Integer>> counts = new ConcurrentHashMap<>();

	public final Map<UUID, TenantId> tenants = new ConcurrentHashMap<>();

	public final Set<Integer> poison = ConcurrentHashMap.newKeySet();

	/** How often each poisonous event was tried. */
	public final Map<Integer, Integer> attempts = new ConcurrentHashMap<>();

	@Override
	public EventHandlers<SampleEvent> handlers() {
		return EventHandlers.of(SampleEvent.class).on(SampleCounted.class, this::hear);
	}

	private void hear(SampleCounted counted) {
		if (this.poison.contains(counted.count())) {
			this.attempts.merge(counted.count(), 1, Integer::sum);
			throw new IllegalStateException("poison");
		}
		this.tenants.put(counted.sample(), Tenancy.current());
		this.counts.computeIfAbsent(counted.sample(), (key) -> new CopyOnWriteArrayList<>()).add(counted.count());
	}

}
