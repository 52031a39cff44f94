package org.alkimos.matching.engine.pairs;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.alkimos.matching.engine.pairs.flow.Network;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairInputBuilder;
import org.alkimos.matching.engine.pairs.input.PairMentor;
import org.alkimos.matching.engine.pairs.input.PairOptions;
import org.alkimos.matching.engine.pairs.input.PairRole;

/**
 * Synthetic cohorts: popular mentors, needs in common, noise; one in ten pairs excluded.
 */
final class Cohorts {

	private Cohorts() {
	}

	/** So many candidates each, drawn by chance; places are a share of the demands. */
	static Network network(int demands, int mentors, int candidates, double share) {
		Random random = new Random(7);
		int[] most = places(random, mentors, (int) Math.ceil(demands * share));
		double[] popular = random.doubles(mentors).toArray();
		int[] start = new int[demands + 1];
		int[] target = new int[demands * candidates];
		int[] value = new int[target.length];
		for (int row = 0; row < demands; row++) {
			int[] chosen = (candidates == mentors) ? IntStream.range(0, mentors).toArray()
					: random.ints(0, mentors).distinct().limit(candidates).sorted().toArray();
			for (int mentor : chosen) {
				target[start[row + 1]] = mentor;
				value[start[row + 1]++] = bent(fit(random, popular[mentor], random.nextDouble()));
			}
			if (row + 1 < demands) {
				start[row + 2] = start[row + 1];
			}
		}
		return new Network(start, target, value, new int[mentors], most);
	}

	static PairInput cohort(int mentees, int mentors, int roles, long seed) {
		Random random = new Random(seed);
		PairInputBuilder told = PairInput.with(new PairOptions(true, false, roles > 1, 0, seed));
		PairRole[] all = Arrays.copyOf(PairRole.values(), roles);
		for (int i = 0; i < mentees; i++) {
			told.mentee("mentee-" + i, all);
		}
		int[] most = places(random, mentors, mentees * roles * 11 / 10);
		for (int j = 0; j < mentors; j++) {
			Map<PairRole, Integer> byRole = new EnumMap<>(PairRole.class);
			for (PairRole role : (roles > 1) ? all : new PairRole[0]) {
				byRole.put(role, (most[j] + 1) / 2);
			}
			String department = "department-" + random.nextInt(Math.max(4, mentors / 5));
			told.mentor(new PairMentor("mentor-" + j, department, most[j], 0, byRole));
		}
		pairs(told, random, mentees, random.doubles(mentors).toArray(), all);
		return told.build();
	}

	private static void pairs(PairInputBuilder told, Random random, int mentees, double[] popular, PairRole[] roles) {
		for (int i = 0; i < mentees; i++) {
			for (int j = 0; j < popular.length; j++) {
				if (random.nextInt(10) == 0) {
					told.exclude("mentee-" + i, "mentor-" + j, "department");
				}
				double common = random.nextDouble();
				for (PairRole role : roles) {
					told.fit("mentee-" + i, "mentor-" + j, role, fit(random, popular[j], common));
				}
			}
		}
	}

	private static int[] places(Random random, int mentors, int total) {
		int[] most = new int[mentors];
		Arrays.fill(most, 1);
		for (int place = mentors; place < total; place++) {
			most[random.nextInt(mentors)]++;
		}
		return most;
	}

	private static int fit(Random random, double popular, double common) {
		double fit = 2_500 * popular + 3_500 * common + 3_000 * random.nextDouble() + 500 * random.nextGaussian();
		return (int) Math.clamp(fit, 0, 10_000);
	}

	private static int bent(int fit) {
		return (int) ((long) fit * (20_000 - fit) / 10_000);
	}

}
