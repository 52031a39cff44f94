package org.alkimos.matching.engine.pods;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.Relation;
import org.alkimos.matching.engine.Scale;

/**
 * The input as numeric tables: people are positions in sorted lists, and places are pods
 * a mentor could still lead.
 */
public final class Tables {

	public final PodRules rules;

	final Scale scale;

	public final List<Member> mentees;

	public final List<Member> mentors;

	/** The mentor of each place. */
	public final int[] mentorOf;

	final Scores scores;

	/**
	 * By mentee, then other mentee, see {@link Relation}; negative if they can't share a
	 * pod.
	 */
	final byte[] pair;

	/** By mentee, then word: available hours as bits. */
	final long[] free;

	final long[][] mentorFree;

	final int words;

	/**
	 * By mentor, then mentee: points that do not depend on peers; negative if they can't
	 * share a pod.
	 */
	private final int[] points;

	/** By mentor, then mentee. */
	private final byte[] toMentor;

	public Tables(MatchInput input) {
		this.rules = input.rules();
		this.scale = new Scale(input.weights());
		Set<PersonId> locked = new HashSet<>();
		input.locks().forEach((lock) -> locked.addAll(lock.mentees()));
		this.mentees = input.mentees().stream().filter((mentee) -> !locked.contains(mentee.person())).toList();
		this.mentors = input.mentors();
		this.mentorOf = places(input);
		List<WeeklySlot> slots = slots(input.members());
		this.words = Math.max(1, (slots.size() + 63) / 64);
		this.scores = new Scores(this.scale, input.weights().utility(), input.rules().largest());
		this.free = free(slots);
		this.mentorFree = mentorFree(slots);
		this.pair = new byte[this.mentees.size() * this.mentees.size()];
		this.toMentor = new byte[this.mentors.size() * this.mentees.size()];
		this.points = new int[this.mentors.size() * this.mentees.size()];
		fill(new PodCheck(input.rules(), input.weights()));
	}

	/**
	 * Returns the utility of a mentee's fit, given the counts of relations to a number of
	 * peers.
	 */
	long worth(int mentor, int mentee, int peers, int counts) {
		return this.scores.worth(points(mentor, mentee), peers, counts + withMentor(mentor, mentee));
	}

	boolean apart(int mentee, int other) {
		return this.pair[mentee * this.mentees.size() + other] < 0;
	}

	/** Counts of the relations between two mentees who can share a pod. */
	int between(int mentee, int other) {
		return Relation.spread(this.pair[mentee * this.mentees.size() + other] & Relation.ALL);
	}

	/** Points without peers, or negative if the two can't share a pod. */
	int points(int mentor, int mentee) {
		return this.points[mentor * this.mentees.size() + mentee];
	}

	/**
	 * Counts of the relations to the mentor, limited to kinds for which the mentor counts
	 * like a peer.
	 */
	int withMentor(int mentor, int mentee) {
		return Relation.ofMentor(this.toMentor[mentor * this.mentees.size() + mentee]);
	}

	boolean barred(int mentor, int mentee) {
		return points(mentor, mentee) < 0;
	}

	/** One word of the mentee's available hours. */
	long menteeFree(int mentee, int word) {
		return this.free[mentee * this.words + word];
	}

	/** Number of mentees without a place in any draft. */
	int leastWaiting() {
		int hopeful = this.mentees.size() - hopeless();
		return hopeless() + Math.max(0, hopeful - this.mentorOf.length * this.rules.largest());
	}

	/** Number of mentees without a possible mentor. */
	private int hopeless() {
		int hopeless = 0;
		for (int i = 0; i < this.mentees.size(); i++) {
			boolean possible = false;
			for (int mentor : this.mentorOf) {
				possible |= !barred(mentor, i);
			}
			hopeless += possible ? 0 : 1;
		}
		return hopeless;
	}

	private int[] places(MatchInput input) {
		List<Integer> places = new ArrayList<>();
		for (int m = 0; m < this.mentors.size(); m++) {
			Member mentor = this.mentors.get(m);
			long taken = input.locks().stream().filter((lock) -> lock.mentor().equals(mentor.person())).count();
			for (long i = taken; i < mentor.podCapacity(); i++) {
				places.add(m);
			}
		}
		return places.stream().mapToInt(Integer::intValue).toArray();
	}

	private static List<WeeklySlot> slots(List<Member> members) {
		Set<WeeklySlot> slots = new TreeSet<>();
		members.forEach((member) -> slots.addAll(member.availability()));
		return List.copyOf(slots);
	}

	private long[] free(List<WeeklySlot> slots) {
		long[] free = new long[this.mentees.size() * this.words];
		for (int i = 0; i < this.mentees.size(); i++) {
			System.arraycopy(hours(this.mentees.get(i), slots), 0, free, i * this.words, this.words);
		}
		return free;
	}

	private long[][] mentorFree(List<WeeklySlot> slots) {
		return this.mentors.stream().map((mentor) -> hours(mentor, slots)).toArray(long[][]::new);
	}

	private long[] hours(Member member, List<WeeklySlot> slots) {
		long[] hours = new long[this.words];
		for (int s = 0; s < slots.size(); s++) {
			hours[s >> 6] |= member.availability().contains(slots.get(s)) ? 1L << (s & 63) : 0;
		}
		return hours;
	}

	private void fill(PodCheck check) {
		int count = this.mentees.size();
		for (int i = 0; i < count; i++) {
			Member mentee = this.mentees.get(i);
			for (int j = i + 1; j < count; j++) {
				Member peer = this.mentees.get(j);
				byte relation = Relation.of(mentee, peer);
				relation |= check.between(mentee, peer).isEmpty() ? 0 : Byte.MIN_VALUE;
				this.pair[i * count + j] = relation;
				this.pair[j * count + i] = relation;
			}
			for (int m = 0; m < this.mentors.size(); m++) {
				Member mentor = this.mentors.get(m);
				boolean barred = !check.blocking(mentor, mentee).isEmpty();
				this.points[m * count + i] = barred ? -1 : this.scale.withMentor(mentee, mentor);
				this.toMentor[m * count + i] = Relation.of(mentee, mentor);
			}
		}
	}

}
