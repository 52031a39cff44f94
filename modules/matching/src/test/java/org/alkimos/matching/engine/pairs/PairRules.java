package org.alkimos.matching.engine.pairs;

import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairMentor;

/** The rules once more, written without a look at the engine. */
final class PairRules {

	private PairRules() {
	}

	/** Whether what this demand has goes with everything else. */
	static boolean holdFor(PairInput input, int[] mentorOf, int demand) {
		int mentor = mentorOf[demand];
		if (mentor < 0 || input.locked[demand] == mentor) {
			return true;
		}
		PairMentor who = input.mentors.get(mentor);
		int load = 0;
		int inRole = 0;
		for (int other = 0; other < mentorOf.length; other++) {
			boolean decided = other <= demand || input.locked[other] >= 0;
			if (decided && mentorOf[other] == mentor) {
				load++;
				inRole += (input.roleOf[other] == input.roleOf[demand]) ? 1 : 0;
			}
			if (decided && other != demand && mentorOf[other] >= 0 && input.menteeOf[other] == input.menteeOf[demand]
					&& clash(input, mentorOf[other], mentor)) {
				return false;
			}
		}
		return load <= who.most() && inRole <= who.mostByRole().getOrDefault(input.roleOf[demand], who.most())
				&& !input.excluded.containsKey(input.key(input.menteeOf[demand], mentor));
	}

	private static boolean clash(PairInput input, int one, int other) {
		String department = input.mentors.get(one).department();
		return one == other || (input.options.departmentOnce() && !department.isBlank()
				&& department.equals(input.mentors.get(other).department()));
	}

	static boolean hold(PairInput input, int[] mentorOf) {
		for (int demand = mentorOf.length - 1; demand >= 0; demand--) {
			if (!holdFor(input, mentorOf, demand)) {
				return false;
			}
			if (input.locked[demand] >= 0 && input.locked[demand] != mentorOf[demand]) {
				return false;
			}
		}
		return true;
	}

	static int lacking(PairInput input, int[] mentorOf) {
		int lacking = 0;
		int[] load = new int[input.mentors.size()];
		for (int mentor : mentorOf) {
			if (mentor >= 0) {
				load[mentor]++;
			}
			else {
				lacking++;
			}
		}
		for (int mentor = 0; mentor < load.length; mentor++) {
			lacking += Math.max(0, input.mentors.get(mentor).least() - load[mentor]);
		}
		return lacking;
	}

	static long objective(PairInput input, int[] mentorOf) {
		long objective = 0;
		for (int demand = 0; demand < mentorOf.length; demand++) {
			if (mentorOf[demand] >= 0) {
				long fit = input.fitOf(demand, mentorOf[demand]);
				objective += input.options.bent() ? fit * (20_000 - fit) / 10_000 : fit;
				objective += (input.before[demand] == mentorOf[demand]) ? input.options.stay() : 0;
			}
		}
		return objective;
	}

}
