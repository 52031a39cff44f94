package org.alkimos.matching.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;

/**
 * What has changed in the cohort since the run that made a draft. Relationships are not
 * here: rules are checked with the current ones.
 *
 * @param mentees mentees who were enrolled since, and have no place in the draft
 * @param mentors mentors who were enrolled since
 * @param changed people whose details or choices changed since
 * @param newerDraft number of the latest draft of the cohort, if it is not this one
 */
@NamedInterface("draft")
public record DraftLag(Set<PersonId> mentees, Set<PersonId> mentors, Set<PersonId> changed,
		@Nullable Integer newerDraft) {

	public static final DraftLag NONE = new DraftLag(Set.of(), Set.of(), Set.of(), null);

	public DraftLag {
		mentees = Set.copyOf(mentees);
		mentors = Set.copyOf(mentors);
		changed = Set.copyOf(changed);
	}

	public static DraftLag of(MatchInput input, List<Member> now, @Nullable Integer newerDraft) {
		Map<PersonId, Member> then = input.members()
			.stream()
			.collect(Collectors.toMap(Member::person, (member) -> member, (one, other) -> one));
		Set<PersonId> mentees = new HashSet<>();
		Set<PersonId> mentors = new HashSet<>();
		Set<PersonId> changed = new HashSet<>();
		for (Member member : now) {
			Member before = then.get(member.person());
			if (before == null) {
				(member.leadsPods() ? mentors : mentees).add(member.person());
			}
			else if (!before.keptFromAsIn(member).equals(member)) {
				changed.add(member.person());
			}
		}
		return new DraftLag(mentees, mentors, changed, newerDraft);
	}

	public boolean isCurrent() {
		return people().isEmpty() && this.newerDraft == null;
	}

	/** Everyone who was enrolled since. */
	public Set<PersonId> enrolled() {
		Set<PersonId> enrolled = new HashSet<>(this.mentees);
		enrolled.addAll(this.mentors);
		return enrolled;
	}

	/** Everyone whom the draft does not know as they are now. */
	public Set<PersonId> people() {
		Set<PersonId> people = enrolled();
		people.addAll(this.changed);
		return people;
	}

	/** What has changed, in a sentence each. */
	public List<String> words() {
		List<String> words = new ArrayList<>();
		int enrolled = enrolled().size();
		if (enrolled > 0) {
			words.add(people(enrolled) + ((enrolled == 1) ? " has" : " have") + " enrolled since.");
		}
		if (!this.changed.isEmpty()) {
			words.add("The details or choices of " + people(this.changed.size()) + " changed since.");
		}
		if (this.newerDraft != null) {
			words.add("Run " + this.newerDraft + " is newer.");
		}
		return words;
	}

	private static String people(int number) {
		return (number == 1) ? "1 person" : number + " people";
	}

}
