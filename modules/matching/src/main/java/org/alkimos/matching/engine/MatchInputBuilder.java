package org.alkimos.matching.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.weights.Weights;

/**
 * Builds an input from names, in any order. Calls after a person refer to that person. By
 * default, a person shares one weekly hour with everyone, and no department or field with
 * anyone.
 */
public final class MatchInputBuilder {

	private static final WeeklySlot ONE_HOUR = WeeklySlot.parse("Mon 09:00");

	private final PodRules rules;

	private final Map<String, Person> people = new LinkedHashMap<>();

	private final List<DraftPod> locks = new ArrayList<>();

	private Weights weights = Weights.STANDARD;

	private long seed;

	private Person last = new Person("", 0, List.of());

	MatchInputBuilder(PodRules rules) {
		this.rules = rules;
	}

	/** The person ID for a name; identical in every input. */
	public static PersonId person(String name) {
		return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
	}

	/** A pod of the people with these names. */
	public static DraftPod pod(String mentor, String... mentees) {
		return new DraftPod(person(mentor), Stream.of(mentees).map(MatchInputBuilder::person).toList());
	}

	/** Adds a mentee with needs, most important first. */
	public MatchInputBuilder mentee(String name, String... needs) {
		return tell(new Person(name, -1, List.of(needs)));
	}

	/** Adds a mentor with a maximum number of pods, and their offers. */
	public MatchInputBuilder mentor(String name, int pods, String... offers) {
		return tell(new Person(name, pods, List.of(offers)));
	}

	private MatchInputBuilder tell(Person person) {
		if (this.people.put(person.name, person) != null) {
			throw new IllegalArgumentException("The same person twice: " + person.name);
		}
		this.last = person;
		return this;
	}

	/** Sets the workplace of the last person. */
	public MatchInputBuilder from(String department, String field) {
		this.last.department = department;
		this.last.field = field;
		return this;
	}

	/** Sets the availability of the last person, as {@code Mon 09:00}. */
	public MatchInputBuilder free(String... hours) {
		this.last.hours = Arrays.stream(hours).map(WeeklySlot::parse).collect(Collectors.toSet());
		return this;
	}

	/** Adds a supervisory or evaluative relationship of the last person. */
	public MatchInputBuilder under(String... names) {
		return tie(this.last.lines, names);
	}

	/** Keeps the last person apart from these people. */
	public MatchInputBuilder apartFrom(String... names) {
		return tie(this.last.apart, names);
	}

	/** Adds co-authors of the last person. */
	public MatchInputBuilder publishedWith(String... names) {
		return tie(this.last.coAuthors, names);
	}

	/** Adds previous mentors of the last person. */
	public MatchInputBuilder ledBeforeBy(String... names) {
		return tie(this.last.before, names);
	}

	private MatchInputBuilder tie(Set<PersonId> ties, String... names) {
		Stream.of(names).map(MatchInputBuilder::person).forEach(ties::add);
		return this;
	}

	/** Locks a pod. */
	public MatchInputBuilder lock(DraftPod pod) {
		this.locks.add(pod);
		return this;
	}

	public MatchInputBuilder weights(Weights weights) {
		this.weights = weights;
		return this;
	}

	/** Sets the seed that breaks ties; 0 by default. */
	public MatchInputBuilder seed(long seed) {
		this.seed = seed;
		return this;
	}

	/** Builds the input. */
	public MatchInput build() {
		return new MatchInput(this.people.values().stream().map(Person::member).toList(), this.rules, this.locks,
				this.weights, this.seed);
	}

	private static final class Person {

		private final String name;

		private final int pods;

		private final List<String> topics;

		private String department = "";

		private String field = "";

		private Set<WeeklySlot> hours = Set.of(ONE_HOUR);

		private final Set<PersonId> lines = new HashSet<>();

		private final Set<PersonId> apart = new HashSet<>();

		private final Set<PersonId> coAuthors = new HashSet<>();

		private final Set<PersonId> before = new HashSet<>();

		/** A negative number of pods marks a mentee. */
		Person(String name, int pods, List<String> topics) {
			this.name = name;
			this.pods = pods;
			this.topics = topics;
		}

		private Member member() {
			boolean mentor = this.pods >= 0;
			return new Member(person(this.name), mentor ? ParticipantRole.MENTOR : ParticipantRole.MENTEE, "",
					this.department, this.field, "", null, mentor ? List.of() : this.topics,
					mentor ? this.topics : List.of(), this.hours, Modality.EITHER, Math.max(0, this.pods), List.of(),
					this.lines, this.apart, this.coAuthors, this.before);
		}

	}

}
