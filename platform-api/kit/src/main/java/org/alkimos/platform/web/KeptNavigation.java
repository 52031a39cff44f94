package org.alkimos.platform.web;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.NavigationSource.Entry;

/**
 * Sidebar entries of each person, kept for some seconds: they are the same from page to
 * page. Entries only link; what a link opens is checked when it is opened. With another
 * role, a person gets other entries at once.
 */
@Component
class KeptNavigation {

	private static final Duration KEPT = Duration.ofSeconds(3);

	/** The most people whose entries are kept. */
	private static final int PEOPLE = 2000;

	private final List<NavigationSource> sources;

	private final ConcurrentLruCache<Actor, Kept> kept;

	KeptNavigation(List<NavigationSource> sources) {
		this.sources = sources;
		this.kept = new ConcurrentLruCache<>(PEOPLE, this::read);
	}

	List<Entry> of(Actor actor) {
		Kept found = this.kept.get(actor);
		if (found.isOver()) {
			this.kept.remove(actor);
			found = this.kept.get(actor);
		}
		return found.entries();
	}

	/** Reads the entries anew next time, because the person has changed something. */
	void forget(Actor actor) {
		this.kept.remove(actor);
	}

	private Kept read(Actor actor) {
		List<Entry> entries = this.sources.stream().flatMap((source) -> source.entriesFor(actor).stream()).toList();
		return new Kept(entries, System.nanoTime() + KEPT.toNanos());
	}

	private record Kept(List<Entry> entries, long until) {

		boolean isOver() {
			return System.nanoTime() - this.until > 0;
		}

	}

}
