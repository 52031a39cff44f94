package org.alkimos.platform.matching.board;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftLag;
import org.alkimos.platform.matching.People;

/**
 * What has changed since the draft, with names.
 *
 * @param words a sentence each
 * @param names who enrolled or changed, by name
 * @param people their IDs, for the form
 * @param newerDraft number of the newer draft, or null
 * @param newMentees mentees who enrolled since
 */
public record LagView(List<String> words, List<String> names, List<String> people, @Nullable Integer newerDraft,
		int newMentees) {

	static LagView of(DraftLag lag, People people) {
		return new LagView(lag.words(), names(lag.people(), people),
				lag.people().stream().map((person) -> person.value().toString()).sorted().toList(), lag.newerDraft(),
				lag.mentees().size());
	}

	private static List<String> names(Collection<PersonId> who, People people) {
		return who.stream().sorted(Comparator.comparing(people::key)).map(people::full).toList();
	}

	public boolean isCurrent() {
		return this.words.isEmpty();
	}

	/** What the publisher says yes to. */
	public String consent() {
		if (this.names.isEmpty()) {
			return "Publish this draft, not run " + this.newerDraft;
		}
		String without = "Publish as the draft is, without the changes of " + String.join(", ", this.names);
		return (this.newerDraft == null) ? without : without + ", and not run " + this.newerDraft;
	}

}
