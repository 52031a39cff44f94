package org.alkimos.programs.ties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;

/** Participants of a cohort and their ties, while they are collected. */
final class TieGraph {

	private final Map<String, Node> byKey = new HashMap<>();

	private final Map<PersonId, Node> byPerson = new LinkedHashMap<>();

	void participant(ParticipantId participant, PersonId person, ParticipantRole role, String emailKey,
			String externalId) {
		Node node = new Node(participant, person, role);
		this.byPerson.put(person, node);
		this.byKey.put(emailKey, node);
		if (!externalId.isBlank()) {
			this.byKey.put(PersonKey.ofNumber(externalId).value(), node);
		}
	}

	/** Keys by which lists may name these people. */
	String[] keys() {
		return this.byKey.keySet().toArray(String[]::new);
	}

	Optional<Node> find(String key) {
		return Optional.ofNullable(this.byKey.get(key));
	}

	Optional<Node> find(PersonId person) {
		return Optional.ofNullable(this.byPerson.get(person));
	}

	Map<ParticipantId, TieSet> ties() {
		Map<ParticipantId, TieSet> ties = new LinkedHashMap<>();
		this.byPerson.values().forEach((node) -> ties.put(node.participant, node.ties()));
		return ties;
	}

	/** One participant with the ties found so far. */
	static final class Node {

		private final ParticipantId participant;

		private final PersonId person;

		private final ParticipantRole role;

		private final Set<PersonId> preferred = new LinkedHashSet<>();

		private final Set<PersonId> again = new LinkedHashSet<>();

		private final Set<PersonId> evaluative = new LinkedHashSet<>();

		private final Set<PersonId> apart = new LinkedHashSet<>();

		private final Set<PersonId> coAuthors = new LinkedHashSet<>();

		private final Set<PersonId> mentoredBy = new LinkedHashSet<>();

		private Node(ParticipantId participant, PersonId person, ParticipantRole role) {
			this.participant = participant;
			this.person = person;
			this.role = role;
		}

		PersonId person() {
			return this.person;
		}

		ParticipantId participant() {
			return this.participant;
		}

		void prefers(Node mentor) {
			this.preferred.add(mentor.person);
		}

		void wantsAgain(Node mentor) {
			this.again.add(mentor.person);
		}

		void evaluative(Node other) {
			bothWays(other, this.evaluative, other.evaluative);
		}

		void apart(Node other) {
			bothWays(other, this.apart, other.apart);
		}

		void coAuthor(Node other) {
			bothWays(other, this.coAuthors, other.coAuthors);
		}

		/** Applies only while both people hold the same roles as before. */
		void mentoredBy(Node mentor) {
			if (this.role == ParticipantRole.MENTEE && mentor.role == ParticipantRole.MENTOR) {
				this.mentoredBy.add(mentor.person);
			}
		}

		private void bothWays(Node other, Set<PersonId> mine, Set<PersonId> others) {
			if (other != this) {
				mine.add(other.person);
				others.add(this.person);
			}
		}

		private TieSet ties() {
			List<PersonId> previous = new ArrayList<>(this.mentoredBy);
			previous.removeAll(this.again);
			return new TieSet(List.copyOf(this.preferred), List.copyOf(this.evaluative), List.copyOf(this.apart),
					List.copyOf(this.coAuthors), previous);
		}

	}

}
