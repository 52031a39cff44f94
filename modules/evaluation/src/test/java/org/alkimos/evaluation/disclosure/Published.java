package org.alkimos.evaluation.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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

	private final Releases<Person> releases = new Releases<>(5, Comparator.comparing(Person::id));

	/** Releases what is asked for, as far as the rules allow. */
	void release(RandomProgram program, Request request) {
		Set<Person> group = this.releases.fit(request.pairs() ? pairs(program, request) : group(program, request));
		if (!group.isEmpty()
				&& !HomogeneityCheck.within(this.releases.parts(group), (person) -> values(person, request))) {
			this.releases.remember(group);
			this.tables.add(table(group, request));
		}
	}

	private static List<@Nullable Integer> values(Person person, Request request) {
		boolean twice = person.before() != null && person.after() != null;
		return Arrays.asList(person.before(), person.after(),
				(request.pairs() && twice) ? person.answer(true) - person.answer(false) : null);
	}

	private static Table table(Set<Person> group, Request request) {
		return new Table(group, request.pairs() || !request.second(), request.pairs() || request.second());
	}

	/** Hides only what stands for fewer than five people itself. */
	void releaseCarelessly(RandomProgram program, Request request) {
		Set<Person> group = request.pairs() ? pairs(program, request) : group(program, request);
		if (group.size() >= 5) {
			this.tables.add(table(group, request));
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
