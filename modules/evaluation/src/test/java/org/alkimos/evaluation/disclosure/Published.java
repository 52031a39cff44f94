package org.alkimos.evaluation.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alkimos.evaluation.disclosure.RandomProgram.Person;
import org.alkimos.evaluation.disclosure.RandomProgram.Request;

/** What was released about a random program, as the product does, or carelessly. */
class Published {

	/**
	 * Everything that can be counted in a released group: how often each answer was
	 * given.
	 */
	record Table(Set<Person> group, boolean before, boolean after) {
	}

	final List<Table> tables = new ArrayList<>();

	private final Releases<Person> before = new Releases<>(5, Comparator.comparing(Person::id));

	private final Releases<Person> after = new Releases<>(5, Comparator.comparing(Person::id));

	/** Releases what is asked for, as far as the rules allow. */
	void release(RandomProgram program, Request request) {
		if (request.pairs()) {
			releasePairs(program, request);
			return;
		}
		Releases<Person> releases = request.second() ? this.after : this.before;
		Set<Person> group = releases.fit(group(program, request));
		if (group.isEmpty()
				|| Sameness.within(releases.parts(group), (person) -> Arrays.asList(person.answer(request.second())))) {
			return;
		}
		releases.remember(group);
		this.tables.add(new Table(group, !request.second(), request.second()));
	}

	private void releasePairs(RandomProgram program, Request request) {
		Map<Person, Person> pairs = new HashMap<>();
		pairs(program, request).forEach((person) -> pairs.put(person, person));
		Set<Person> group = new HashSet<>(new PairedReleases<>(this.before, this.after).fit(pairs).keySet());
		if (group.isEmpty()
				|| Sameness.within(this.before.parts(group), (person) -> Arrays.asList(person.answer(false)))
				|| Sameness.within(this.after.parts(group), (person) -> Arrays.asList(person.answer(true)))
				|| Sameness.within(inside(this.before.parts(group), group),
						(person) -> Arrays.asList(person.answer(true) - person.answer(false)))
				|| Sameness.within(inside(this.after.parts(group), group),
						(person) -> Arrays.asList(person.answer(true) - person.answer(false)))) {
			return;
		}
		this.before.remember(group);
		this.after.remember(group);
		this.tables.add(new Table(group, true, true));
	}

	private static List<Set<Person>> inside(List<Set<Person>> parts, Set<Person> group) {
		return parts.stream().filter(group::containsAll).toList();
	}

	/** Hides only what stands for fewer than five people itself. */
	void releaseCarelessly(RandomProgram program, Request request) {
		Set<Person> group = request.pairs() ? pairs(program, request) : group(program, request);
		if (group.size() >= 5) {
			this.tables
				.add(new Table(group, request.pairs() || !request.second(), request.pairs() || request.second()));
		}
	}

	private static Set<Person> group(RandomProgram program, Request request) {
		return program.people.stream()
			.filter(request.of())
			.filter((person) -> person.answer(request.second()) > 0)
			.collect(Collectors.toSet());
	}

	private static Set<Person> pairs(RandomProgram program, Request request) {
		return program.people.stream()
			.filter(request.of())
			.filter((person) -> person.before() != null && person.after() != null)
			.collect(Collectors.toSet());
	}

}
