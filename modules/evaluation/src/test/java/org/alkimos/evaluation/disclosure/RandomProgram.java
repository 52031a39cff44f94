package org.alkimos.evaluation.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * People of one to three cohorts in unequal departments who answered once or twice, near
 * the top of a scale from 1 to {@link #TOP}; small enough to be taken apart.
 */
class RandomProgram {

	static final int TOP = 4;

	final List<Person> people = new ArrayList<>();

	private final Random random;

	RandomProgram(long seed) {
		this.random = new Random(seed);
		int size = 6 + this.random.nextInt(40);
		int cohorts = 1 + this.random.nextInt(3);
		double ceiling = this.random.nextDouble() * 2;
		for (int i = 0; i < size; i++) {
			int department = (int) Math.abs(this.random.nextGaussian() * 2);
			this.people.add(new Person(i, this.random.nextInt(cohorts), department, answer(0.9, ceiling),
					answer(0.8, ceiling + 0.5)));
		}
	}

	private @Nullable Integer answer(double rate, double above) {
		if (this.random.nextDouble() > rate) {
			return null;
		}
		return (int) Math.clamp(Math.round(2.2 + above + this.random.nextGaussian()), 1, TOP);
	}

	/** One person; no answer is null. */
	record Person(int id, int cohort, int department, @Nullable Integer before, @Nullable Integer after) {

		int answer(boolean second) {
			Integer answer = second ? this.after : this.before;
			return (answer != null) ? answer : 0;
		}

	}

	/** What somebody asks to see. */
	record Request(boolean second, boolean pairs, Predicate<Person> of) {
	}

	/** Cohorts and departments, waves and pairs, in any order, some of them twice. */
	List<Request> requests() {
		List<Request> requests = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			int cohort = this.random.nextInt(4) - 1;
			int department = this.random.nextInt(2) * (1 + this.random.nextInt(4)) - 1;
			int gone = (this.random.nextInt(6) == 0) ? this.random.nextInt(this.people.size()) : -1;
			requests.add(new Request(this.random.nextBoolean(), this.random.nextInt(3) == 0,
					(person) -> (cohort < 0 || person.cohort() == cohort)
							&& (department < 0 || person.department() == department) && person.id() != gone));
		}
		return requests;
	}

	/** Groups of one to four people whose sum nobody may learn. */
	List<Set<Person>> smallGroups() {
		Map<String, Set<Person>> cells = new HashMap<>();
		add(cells, (person) -> "cohort " + person.cohort());
		add(cells, (person) -> "department " + person.department());
		add(cells, (person) -> person.cohort() + "/" + person.department());
		add(cells, (person) -> person.cohort() + " once " + (person.before() == null) + (person.after() == null));
		return cells.values().stream().filter((cell) -> cell.size() < 5).distinct().toList();
	}

	private void add(Map<String, Set<Person>> cells, java.util.function.Function<Person, String> name) {
		cells.putAll(this.people.stream().collect(Collectors.groupingBy(name, Collectors.toSet())));
	}

}
