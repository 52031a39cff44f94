package org.alkimos.matching.engine.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.alkimos.matching.engine.pairs.flow.Network;
import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairInputBuilder;
import org.alkimos.matching.engine.pairs.input.PairMentee;
import org.alkimos.matching.engine.pairs.input.PairMentor;
import org.alkimos.matching.engine.pairs.input.PairOptions;
import org.alkimos.matching.engine.pairs.input.PairRole;

/** Inputs by chance, told in any order. */
public final class RandomPairs {

	private final Random random;

	private final int mentees;

	private final int mentors;

	private final boolean sides;

	private final List<Consumer<PairInputBuilder>> people = new ArrayList<>();

	private final List<Consumer<PairInputBuilder>> pairs = new ArrayList<>();

	private final List<Pair> possible = new ArrayList<>();

	private RandomPairs(long seed, int mentees, int mentors, boolean sides) {
		this.random = new Random(seed);
		this.mentees = mentees;
		this.mentors = mentors;
		this.sides = sides;
		people();
		pairs();
	}

	/** One role each, and total places only: what a flow answers. */
	static PairInput plain(long seed, int mentees, int mentors) {
		return new RandomPairs(seed, mentees, mentors, false).told(seed, seed % 7 == 3, 0);
	}

	/** Several roles, departments, places by role. */
	static PairInput withSides(long seed, int mentees, int mentors) {
		return new RandomPairs(seed, mentees, mentors, true).told(seed, seed % 11 == 5, 0);
	}

	/** The same input, told in another order. */
	static PairInput shuffled(long seed, int mentees, int mentors, boolean sides, long order) {
		return new RandomPairs(seed, mentees, mentors, sides).told(seed, false, order);
	}

	private PairInput told(long seed, boolean worstFirst, long order) {
		int stay = (seed % 3 == 0) ? 700 : 0;
		PairInputBuilder builder = PairInput
			.with(new PairOptions(seed % 5 != 0, worstFirst, this.sides && seed % 2 == 0, stay, seed));
		if (order != 0) {
			Collections.shuffle(this.people, new Random(order));
			Collections.shuffle(this.pairs, new Random(order));
		}
		this.people.forEach((one) -> one.accept(builder));
		this.pairs.forEach((one) -> one.accept(builder));
		return builder.build();
	}

	private void people() {
		for (int i = 0; i < this.mentees; i++) {
			PairMentee mentee = new PairMentee("mentee-" + i, roles(), ranking());
			this.people.add((builder) -> builder.mentee(mentee));
			for (int j = 0; j < this.mentors; j++) {
				String mentor = "mentor-" + j;
				mentee.sortedRoles().forEach((role) -> this.possible.add(new Pair(mentee.id(), mentor, role)));
			}
		}
		for (int j = 0; j < this.mentors; j++) {
			int most = 1 + this.random.nextInt(3);
			Map<PairRole, Integer> byRole = new EnumMap<>(PairRole.class);
			if (this.sides && this.random.nextInt(3) == 0) {
				byRole.put(PairRole.values()[this.random.nextInt(3)], 1);
			}
			int least = (this.random.nextInt(4) == 0) ? 1 + this.random.nextInt(most) : 0;
			PairMentor mentor = new PairMentor("mentor-" + j, "department-" + this.random.nextInt(this.mentors), most,
					least, byRole);
			this.people.add((builder) -> builder.mentor(mentor));
		}
	}

	private Set<PairRole> roles() {
		if (!this.sides) {
			return Set.of(PairRole.DEVELOPMENTAL);
		}
		EnumSet<PairRole> roles = EnumSet.of(PairRole.values()[this.random.nextInt(3)]);
		roles.add(PairRole.values()[this.random.nextInt(3)]);
		return roles;
	}

	private List<String> ranking() {
		return this.random.ints(0, this.mentors)
			.distinct()
			.limit(Math.min(3, this.mentors))
			.mapToObj((j) -> "mentor-" + j)
			.toList();
	}

	private void pairs() {
		for (Pair pair : this.possible) {
			int fit = this.random.nextInt(10_001);
			if (this.random.nextInt(5) > 0) {
				this.pairs.add((builder) -> builder.fit(pair.mentee(), pair.mentor(), pair.role(), fit));
			}
			if (this.random.nextInt(8) == 0) {
				String code = "rule-" + this.random.nextInt(3);
				this.pairs.add((builder) -> builder.exclude(pair.mentee(), pair.mentor(), code));
			}
		}
		Pair locked = this.possible.get(this.random.nextInt(this.possible.size()));
		if (this.random.nextInt(3) == 0 && !(this.sides && locked.mentor().endsWith("0"))) {
			this.pairs.add((builder) -> builder.lock(locked));
		}
		List<Pair> before = IntStream.range(0, this.possible.size() / 4 + 1)
			.mapToObj((i) -> this.possible.get(this.random.nextInt(this.possible.size())))
			.toList();
		List<Pair> distinct = before.stream()
			.filter((
					pair) -> before.stream().filter((other) -> sameWish(pair, other)).findFirst().orElseThrow() == pair)
			.toList();
		this.pairs.add((builder) -> builder.before(distinct));
	}

	private static boolean sameWish(Pair one, Pair other) {
		return one.mentee().equals(other.mentee()) && one.role() == other.role();
	}

	/** A dense network by chance, with so many places. */
	public static Network network(long seed, int demands, int mentors, int places) {
		Random random = new Random(seed);
		int[] most = new int[mentors];
		for (int i = 0; i < places; i++) {
			most[random.nextInt(mentors)]++;
		}
		int[] start = IntStream.rangeClosed(0, demands).map((row) -> row * mentors).toArray();
		int[] target = IntStream.range(0, demands * mentors).map((arc) -> arc % mentors).toArray();
		int[] value = Arrays.stream(target).map((mentor) -> random.nextInt(10_001)).toArray();
		return new Network(start, target, value, new int[mentors], most);
	}

}
