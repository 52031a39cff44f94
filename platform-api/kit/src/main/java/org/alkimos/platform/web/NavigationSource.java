package org.alkimos.platform.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.Actor;

/** Contributes entries to the sidebar, depending on the actor. */
public interface NavigationSource {

	List<Entry> entriesFor(Actor actor);

	/**
	 * One entry.
	 *
	 * @param group heading of the group: null for the person's own pages, a cohort's
	 * name, or "Administration"
	 * @param rank position, ascending
	 * @param label text of the link
	 * @param href target of the link
	 * @param icon name in the icon sprite
	 * @param count number of open items, or null for none
	 */
	record Entry(@Nullable String group, int rank, String label, String href, String icon, @Nullable Integer count) {
	}

}
