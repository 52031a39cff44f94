package org.alkimos.platform.choices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.programs.choices.ChoicesView;

/**
 * One change to the shortlist; exactly one parameter is set.
 *
 * @param add mentor to append
 * @param remove mentor to remove
 * @param up mentor to move up one position
 * @param down mentor to move down one position
 */
record ListStep(@Nullable ParticipantId add, @Nullable ParticipantId remove, @Nullable ParticipantId up,
		@Nullable ParticipantId down) {

	/** Returns the shortlist after this change. */
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

	/** The mentor to focus after the change. */
	@Nullable ParticipantId moved() {
		return (this.up != null) ? this.up : (this.down != null) ? this.down : this.add;
	}

	String words() {
		return (this.remove != null) ? "Removed from your list."
				: (this.add != null) ? "Added to your list." : "Saved.";
	}

}
