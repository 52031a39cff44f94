package org.alkimos.platform.choices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.programs.ChoicesView;

/**
 * What was done to the shortlist: one of these is a mentor.
 *
 * @param add put last
 * @param remove taken off
 * @param up one place up
 * @param down one place down
 */
record ListStep(@Nullable ParticipantId add, @Nullable ParticipantId remove, @Nullable ParticipantId up,
		@Nullable ParticipantId down) {

	/** The list as it should be. */
	List<ParticipantId> applied(ChoicesView before) {
		List<ParticipantId> list = new ArrayList<>(before.shortlist());
		if (this.add != null && !list.contains(this.add)) {
			list.add(this.add);
		}
		if (this.remove != null) {
			list.remove(this.remove);
		}
		swap(list, list.indexOf(this.up), -1);
		swap(list, list.indexOf(this.down), 1);
		return list;
	}

	private static void swap(List<ParticipantId> list, int at, int by) {
		if (at >= 0 && at + by >= 0 && at + by < list.size()) {
			Collections.swap(list, at, at + by);
		}
	}

	/** Whom to lead the eye to. */
	@Nullable ParticipantId moved() {
		return (this.up != null) ? this.up : (this.down != null) ? this.down : this.add;
	}

	String words() {
		return (this.remove != null) ? "Saved: taken off your list."
				: (this.add != null) ? "Saved: added to your list." : "Saved.";
	}

}
