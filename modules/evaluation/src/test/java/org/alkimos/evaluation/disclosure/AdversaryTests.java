package org.alkimos.evaluation.disclosure;

import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.alkimos.evaluation.disclosure.RandomProgram.Person;
import org.alkimos.local.Extent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An integer solver against everything that was released about random programs: cohorts,
 * departments, waves, pairs, before and after somebody took their answers back. The long
 * form has 10,000 programs.
 */
@Tag(Extent.SIZED)
class AdversaryTests {

	private static final int PROGRAMS = Extent.of("alkimos.disclosure.programs", 100, 1_000);

	@Test
	void noSmallGroupCanBeWorkedOut() {
		Tally tally = IntStream.range(0, PROGRAMS)
			.mapToObj((seed) -> attack(seed, false))
			.reduce(Tally.NONE, Tally::plus);
		System.out.println("Adversary: " + tally);
		assertThat(tally.recovered()).isZero();
		assertThat(tally.tables()).isGreaterThan(PROGRAMS);
		assertThat(tally.groups()).isGreaterThan(PROGRAMS);
	}

	@Test
	void withPrimarySuppressionAloneTheyAreFound() {
		Tally tally = IntStream.range(0, 50).mapToObj((seed) -> attack(seed, true)).reduce(Tally.NONE, Tally::plus);
		assertThat(tally.recovered()).isGreaterThan(50);
	}

	private static Tally attack(long seed, boolean careless) {
		var program = new RandomProgram(seed);
		var published = new Published();
		program.requests().forEach((request) -> {
			if (careless) {
				published.releaseCarelessly(program, request);
			}
			else {
				published.release(program, request);
			}
		});
		var adversary = new Adversary(program, published.tables);
		int groups = 0;
		int recovered = 0;
		for (Set<Person> group : program.smallGroups()) {
			for (boolean second : new boolean[] { false, true }) {
				groups++;
				recovered += adversary.recovers(group, second) ? 1 : 0;
			}
		}
		return new Tally(published.tables.size(), groups, recovered);
	}

	/** What was released, what was attacked, what fell. */
	private record Tally(int tables, int groups, int recovered) {

		static final Tally NONE = new Tally(0, 0, 0);

		Tally plus(Tally other) {
			return new Tally(this.tables + other.tables, this.groups + other.groups, this.recovered + other.recovered);
		}

	}

}
