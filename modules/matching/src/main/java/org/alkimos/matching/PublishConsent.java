package org.alkimos.matching;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftLag;

/**
 * Says yes to publishing a draft although the cohort has changed since.
 *
 * @param people the people who enrolled or changed, as the publisher has seen them
 * @param newerDraft number of the newer draft that the publisher has seen, or null
 */
public record PublishConsent(Set<PersonId> people, @Nullable Integer newerDraft) {

	public static final PublishConsent NONE = new PublishConsent(Set.of(), null);

	public PublishConsent {
		people = Set.copyOf(people);
	}

	/** Whether nothing has changed that the publisher did not see. */
	boolean covers(DraftLag lag) {
		return this.people.containsAll(lag.people())
				&& (lag.newerDraft() == null || lag.newerDraft().equals(this.newerDraft));
	}

}
