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
 * Tells an input by names, in any order. What follows a person is about that person; who
 * is told nothing about shares one weekly hour with everybody and no department or field
 * with anybody.
 */
public final class MatchInputBuilder {

	private static final WeeklySlot ONE_HOUR = WeeklySlot.parse("Mon 09:00");

	private final PodRules rules;

	private final Map<String, Told> people = new LinkedHashMap<>();

	private final List<DraftPod> locks = new ArrayList<>();

	private Weights weights = Weights.STANDARD;

	private long seed;

	private Told last = new Told("", 0, List.of());

	MatchInputBuilder(PodRules rules) {
		this.rules = rules;
	}

	/** Who a name stands for; the same in every input. */
	public static PersonId person(String name) {
		return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
	}

	/** A pod of people told by these names. */
	public static DraftPod pod(String mentor, String... mentees) {
		return new DraftPod(person(mentor), Stream.of(mentees).map(MatchInputBuilder::person).toList());
	}

	/** A mentee with needs, most wanted first. */
	public MatchInputBuilder mentee(String name, String... needs) {
		return tell(new Told(name, -1, List.of(needs)));
	}

	/** A mentor who leads so many pods at most, and what they offer. */
	public MatchInputBuilder mentor(String name, int pods, String... offers) {
		return tell(new Told(name, pods, List.of(offers)));
	}

	private MatchInputBuilder tell(Told told) {
		if (this.people.put(told.name, told) != null) {
			throw new IllegalArgumentException("The same person twice: " + told.name);
		}
		this.last = told;
		return this;
	}

	/** Where the person told last works. */
	public MatchInputBuilder from(String department, String field) {
		this.last.department = department;
		this.last.field = field;
		return this;
	}

	/** When the person told last is free, as {@code Mon 09:00}. */
	public MatchInputBuilder free(String... hours) {
		this.last.hours = Arrays.stream(hours).map(WeeklySlot::parse).collect(Collectors.toSet());
		return this;
	}

	/** Whom the person told last is supervised or evaluated by. */
	public MatchInputBuilder under(String... names) {
		return tie(this.last.lines, names);
	}

	/** With whom the person told last cannot be together. */
	public MatchInputBuilder apartFrom(String... names) {
		return tie(this.last.apart, names);
	}

	/** With whom the person told last has published. */
	public MatchInputBuilder publishedWith(String... names) {
		return tie(this.last.coAuthors, names);
	}

	/** Who led the person told last before. */
	public MatchInputBuilder ledBeforeBy(String... names) {
		return tie(this.last.before, names);
	}

	private MatchInputBuilder tie(Set<PersonId> ties, String... names) {
		Stream.of(names).map(MatchInputBuilder::person).forEach(ties::add);
		return this;
	}

	/** A pod to keep as it is. */
	public MatchInputBuilder lock(DraftPod pod) {
		this.locks.add(pod);
		return this;
	}

	public MatchInputBuilder weights(Weights weights) {
		this.weights = weights;
		return this;
	}

	/** Decides between equals; 0 unless told. */
	public MatchInputBuilder seed(long seed) {
		this.seed = seed;
		return this;
	}

	/** All that was told, as one value. */
	public MatchInput build() {
		return new MatchInput(this.people.values().stream().map(Told::member).toList(), this.rules, this.locks,
				this.weights, this.seed);
	}

	private static final class Told {

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

		/** Fewer than no pods make a mentee. */
		Told(String name, int pods, List<String> topics) {
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
