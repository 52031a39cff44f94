package org.alkimos.matching.draft;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;

/**
 * Caches whether people may share a pod; each pair is checked against the rules at most
 * once. {@link ReviewedDraft#brokenWith} gives the broken rules.
 */
final class CompatibilityMatrix {

	private final PodCheck check;

	private final int largest;

	private final List<Member> members;

	private final Map<PersonId, Integer> numbers = new HashMap<>();

	private final Map<WeeklySlot, Integer> hours = new HashMap<>();

	private final BitSet[] free;

	private final BitSet[] asked;

	private final BitSet[] apart;

	/**
	 * Creates the cache for all people in a draft.
	 * @param members members by ID; withdrawn ones may not be in a pod
	 */
	CompatibilityMatrix(MatchInput input, Map<PersonId, Member> members) {
		this.check = new PodCheck(input.rules(), input.weights());
		this.largest = input.rules().largest();
		this.members = List.copyOf(members.values());
		this.free = new BitSet[this.members.size()];
		this.asked = new BitSet[this.members.size()];
		this.apart = new BitSet[this.members.size()];
		for (int i = 0; i < this.free.length; i++) {
			this.numbers.put(this.members.get(i).person(), i);
			this.free[i] = new BitSet();
			this.asked[i] = new BitSet();
			this.apart[i] = new BitSet();
			for (WeeklySlot slot : this.members.get(i).availability()) {
				this.free[i].set(this.hours.computeIfAbsent(slot, (key) -> this.hours.size()));
			}
		}
	}

	/**
	 * Whether these one or two mentors may lead these mentees, ignoring the minimum pod
	 * size.
	 */
	boolean may(List<PersonId> mentors, List<PersonId> mentees) {
		int lead = number(mentors.getFirst());
		if (mentees.size() > this.largest || this.members.get(lead).podCapacity() < 1) {
			return false;
		}
		BitSet common = (BitSet) this.free[lead].clone();
		if (mentors.size() > 1) {
			int second = number(mentors.get(1));
			common.and(this.free[second]);
			if (areApart(lead, second) || mentees.stream().anyMatch((mentee) -> areApart(second, number(mentee)))) {
				return false;
			}
		}
		for (int i = 0; i < mentees.size(); i++) {
			int one = number(mentees.get(i));
			common.and(this.free[one]);
			if (common.isEmpty() || areApart(lead, one) || isApartFromFirst(mentees, i, one)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether one of the first mentees of a list may not share a pod with this person.
	 */
	private boolean isApartFromFirst(List<PersonId> mentees, int count, int one) {
		for (int j = 0; j < count; j++) {
			if (areApart(number(mentees.get(j)), one)) {
				return true;
			}
		}
		return false;
	}

	private boolean areApart(int one, int other) {
		int low = Math.min(one, other);
		int high = Math.max(one, other);
		if (!this.asked[low].get(high)) {
			this.asked[low].set(high);
			this.apart[low].set(high, !this.check.between(this.members.get(low), this.members.get(high)).isEmpty());
		}
		return this.apart[low].get(high);
	}

	private int number(PersonId person) {
		return Objects.requireNonNull(this.numbers.get(person));
	}

}
