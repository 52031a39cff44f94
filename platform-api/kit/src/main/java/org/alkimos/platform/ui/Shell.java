package org.alkimos.platform.ui;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Frame of every signed-in page: person, institution, navigation, and messages.
 *
 * @param idleSeconds after so many seconds without a request, the person is signed out; 0
 * if never
 */
public record Shell(String personName, @Nullable String institutionName, List<Institution> institutions,
		List<NavGroup> nav, Csrf csrf, int idleSeconds, @Nullable Flash flash) {

	public Shell {
		institutions = List.copyOf(institutions);
		nav = List.copyOf(nav);
	}

	/** Whether the person belongs to more than one institution and may switch. */
	public boolean canSwitch() {
		return this.institutions.size() > 1;
	}

	/** Same frame with a message on top of the page. */
	public Shell with(Flash message) {
		return new Shell(this.personName, this.institutionName, this.institutions, this.nav, this.csrf,
				this.idleSeconds, message);
	}

	/** An institution the person can switch to; the id is posted. */
	public record Institution(String id, String name, boolean current) {
	}

	/** A group of the sidebar; without label for the person's own pages. */
	public record NavGroup(@Nullable String label, List<NavItem> items) {

		public NavGroup {
			items = List.copyOf(items);
		}
	}

	/**
	 * An entry of the sidebar; {@code count} is the number of open items, or null for
	 * none.
	 */
	public record NavItem(String label, String href, String icon, boolean current, @Nullable Integer count) {

		/** An entry without open items. */
		public static NavItem of(String label, String href, String icon, boolean current) {
			return new NavItem(label, href, icon, current, null);
		}
	}

	/** A message about what was just done. */
	public record Flash(Tone tone, String text) implements Serializable {

		/** Something went well. */
		public static Flash done(String text) {
			return new Flash(Tone.GREEN, text);
		}

		/** Something needs the person's attention. */
		public static Flash warning(String text) {
			return new Flash(Tone.ORANGE, text);
		}
	}
}
