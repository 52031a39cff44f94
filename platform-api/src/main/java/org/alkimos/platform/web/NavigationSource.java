package org.alkimos.platform.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.Actor;

/** Contributes lines to the side bar; people see only what is theirs. */
public interface NavigationSource {

	List<Entry> entriesFor(Actor actor);

	/**
	 * One line.
	 *
	 * @param group heading it stands under: null for the person's own pages, a cohort's
	 * name, or "Administration"
	 * @param rank order of the line, small first
	 * @param label what it says
	 * @param href where it leads
	 * @param icon name in the icon sprite
	 * @param count how many things wait there, null for none
	 */
	record Entry(@Nullable String group, int rank, String label, String href, String icon, @Nullable Integer count) {
	}

}
