package org.alkimos.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.Shell;
import org.alkimos.platform.web.NavigationSource.Entry;

/**
 * Builds the frame of a page from the signed-in person and the navigation of each module.
 */
@Component
class Shells {

	private static final Entry HOME = new Entry(null, 0, "Home", "/", "home", null);

	private final PersonFrames people;

	private final KeptNavigation navigation;

	Shells(PersonFrames people, KeptNavigation navigation) {
		this.people = people;
		this.navigation = navigation;
	}

	/**
	 * Returns the frame of a page.
	 * @param place path to match against the sidebar entries
	 */
	Shell of(Actor actor, HttpServletRequest request, String place, Shell.@Nullable Flash flash) {
		List<Shell.NavGroup> navigation = navigation(actor, place);
		// Asks other institutions, which ends the transaction of the request.
		var frame = this.people.frameOf(actor, request);
		List<Shell.Institution> institutions = frame.choices()
			.stream()
			.map((choice) -> new Shell.Institution(choice.id().value().toString(), choice.name(),
					choice.id().equals(actor.institution())))
			.toList();
		return new Shell(frame.name(), frame.institution(), institutions, navigation, FormOwner.csrfOf(request),
				idleSeconds(request), flash);
	}

	/** The person has changed something, so that the next frame is read anew. */
	void changedBy(Actor actor) {
		this.navigation.forget(actor);
	}

	private static int idleSeconds(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getMaxInactiveInterval() : 0;
	}

	private List<Shell.NavGroup> navigation(Actor actor, String path) {
		List<Entry> entries = new ArrayList<>(List.of(HOME));
		entries.addAll(this.navigation.of(actor));
		entries.sort(Comparator.comparingInt(Entry::rank));
		String current = currentOf(entries, path);
		Map<@Nullable String, List<Shell.NavItem>> groups = new LinkedHashMap<>();
		for (Entry entry : entries) {
			groups.computeIfAbsent(entry.group(), (group) -> new ArrayList<>())
				.add(new Shell.NavItem(entry.label(), entry.href(), entry.icon(), entry.href().equals(current),
						entry.count()));
		}
		return groups.entrySet().stream().map((group) -> new Shell.NavGroup(group.getKey(), group.getValue())).toList();
	}

	/**
	 * Returns the entry whose address is the longest prefix of the path; Home matches
	 * only itself.
	 */
	private static String currentOf(List<Entry> entries, String path) {
		return entries.stream()
			.map(Entry::href)
			.filter((href) -> path.equals(href) || (href.length() > 1 && path.startsWith(href + "/")))
			.max(Comparator.comparingInt(String::length))
			.orElse("");
	}

}
