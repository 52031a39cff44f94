package org.alkimos.platform.matching.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftLag;
import org.alkimos.platform.matching.People;

/**
 * What has changed since the draft, with names.
 *
 * @param words a sentence each
 * @param enrolled names of those who enrolled since
 * @param changed names of those whose details or choices changed since
 * @param people their IDs, for the form
 * @param newerDraft number of the newer draft, or null
 * @param newMentees mentees who enrolled since
 */
public record LagView(List<String> words, List<String> enrolled, List<String> changed, List<String> people,
		@Nullable Integer newerDraft, int newMentees) {

	static LagView of(DraftLag lag, People people) {
		return new LagView(lag.words(), names(lag.enrolled(), people), names(lag.changed(), people),
				lag.people().stream().map((person) -> person.value().toString()).sorted().toList(), lag.newerDraft(),
				lag.mentees().size());
	}

	private static List<String> names(Collection<PersonId> who, People people) {
		return who.stream().sorted(Comparator.comparing(people::key)).map(people::full).toList();
	}

	/** Everyone whom the draft does not know as they are now, by name. */
	public List<String> names() {
		return Stream.concat(this.enrolled.stream(), this.changed.stream()).toList();
	}

	public boolean isCurrent() {
		return this.words.isEmpty();
	}

	/** What the publisher says yes to. */
	public String consent() {
		List<String> without = new ArrayList<>();
		if (!this.enrolled.isEmpty()) {
			without.add("without " + String.join(", ", this.enrolled));
		}
		if (!this.changed.isEmpty()) {
			without.add("without the changes of " + String.join(", ", this.changed));
		}
		if (this.newerDraft != null) {
			without.add("instead of run " + this.newerDraft);
		}
		return "Publish this draft " + String.join(", and ", without);
	}

}
