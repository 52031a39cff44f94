package org.alkimos.kernel.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TypedIds;

/** Root of an aggregate; its events are published with the transaction that saves it. */
public abstract class Aggregate {

	@Version
	private @Nullable Integer version;

	private long revision;

	@Transient
	private final transient List<DomainEvent> announced = new ArrayList<>();

	/**
	 * Number of times this aggregate was saved, for optimistic locking and entity tags; 0
	 * before the first save.
	 */
	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	/**
	 * Checks that the caller read the latest version.
	 * @throws Stale if the version differs
	 */
	public void requireVersion(int seen) {
		if (seen != version()) {
			throw new Stale();
		}
	}

	protected void announce(Instant at, Function<EventHead, ? extends DomainEvent> fact) {
		this.revision++;
		this.announced.add(fact.apply(new EventHead(TypedIds.next(), Tenancy.current(), at, this.revision)));
	}

	@DomainEvents
	List<DomainEvent> announced() {
		return List.copyOf(this.announced);
	}

	@AfterDomainEventPublication
	void forgetAnnounced() {
		this.announced.clear();
	}

}
