package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.weights.Utility;

/**
 * The input as tables of numbers: people are positions in sorted lists, places are pods a
 * mentor could still lead.
 */
final class Tables {

	final PodRules rules;

	final Scale scale;

	final Utility utility;

	final List<Member> mentees;

	final List<Member> mentors;

	/** The mentor of each place. */
	final int[] mentorOf;

	final boolean[][] apart;

	/** By mentor, then mentee. */
	final boolean[][] barred;

	/** By mentor, then mentee: the points that do not depend on peers. */
	final int[][] points;

	/** By mentee, then other mentee, see {@link Relation}. */
	final byte[][] relation;

	/** By mentor, then mentee. */
	final byte[][] toMentor;

	final long[][] menteeFree;

	final long[][] mentorFree;

	final int words;

	Tables(MatchInput input) {
		this.rules = input.rules();
		this.scale = new Scale(input.weights());
		this.utility = input.weights().utility();
		Set<PersonId> locked = new HashSet<>();
		input.locks().forEach((lock) -> locked.addAll(lock.mentees()));
		this.mentees = input.mentees().stream().filter((mentee) -> !locked.contains(mentee.person())).toList();
		this.mentors = input.mentors();
		this.mentorOf = places(input);
		List<WeeklySlot> slots = slots(input.members());
		this.words = Math.max(1, (slots.size() + 63) / 64);
		this.menteeFree = free(this.mentees, slots);
		this.mentorFree = free(this.mentors, slots);
		this.apart = new boolean[this.mentees.size()][this.mentees.size()];
		this.relation = new byte[this.mentees.size()][this.mentees.size()];
		this.toMentor = new byte[this.mentors.size()][this.mentees.size()];
		this.barred = new boolean[this.mentors.size()][this.mentees.size()];
		this.points = new int[this.mentors.size()][this.mentees.size()];
		fill(new PodCheck(input.rules()));
	}

	/** What a mentee's fit is worth, given the counts of relations to so many peers. */
	long worth(int mentor, int mentee, int peers, int counts) {
		return this.utility.of(fit(mentor, mentee, peers, counts));
	}

	private int fit(int mentor, int mentee, int peers, int counts) {
		return this.points[mentor][mentee]
				+ this.scale.withPeers(peers, counts, Relation.spread(this.toMentor[mentor][mentee]));
	}

	/** Mentees whom every mentor's rules exclude. */
	int hopeless() {
		int hopeless = 0;
		for (int i = 0; i < this.mentees.size(); i++) {
			boolean possible = false;
			for (int mentor : this.mentorOf) {
				possible |= !this.barred[mentor][i];
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

	private long[][] free(List<Member> members, List<WeeklySlot> slots) {
		long[][] free = new long[members.size()][this.words];
		for (int i = 0; i < free.length; i++) {
			for (int s = 0; s < slots.size(); s++) {
				if (members.get(i).availability().contains(slots.get(s))) {
					free[i][s >> 6] |= 1L << (s & 63);
				}
			}
		}
		return free;
	}

	private void fill(PodCheck check) {
		for (int i = 0; i < this.mentees.size(); i++) {
			Member mentee = this.mentees.get(i);
			for (int j = 0; j < this.mentees.size(); j++) {
				Member peer = this.mentees.get(j);
				this.apart[i][j] = i != j && !check.between(mentee, peer).isEmpty();
				this.relation[i][j] = Relation.of(mentee, peer);
			}
			for (int m = 0; m < this.mentors.size(); m++) {
				Member mentor = this.mentors.get(m);
				this.barred[m][i] = !check.blocking(mentor, mentee).isEmpty();
				this.points[m][i] = this.scale.withMentor(mentee, mentor);
				this.toMentor[m][i] = Relation.of(mentee, mentor);
			}
		}
	}

}
