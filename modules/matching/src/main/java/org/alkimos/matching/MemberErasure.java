package org.alkimos.matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.people.ErasedPeople;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Erases people from matching. Their ID, availability, and pod remain, so that the result
 * of a run stays as decided.
 */
@Component
class MemberErasure {

	private static final String BLANK = """
			{"homeInstitution": "", "department": "", "field": "", "rank": "", "yearsSinceDegree": null, "needs": [],
			 "offers": [], "preferredMentors": [], "evaluativeLines": [], "keptApart": [], "coAuthors": [],
			 "previousMentors": []}""";

	private final JdbcClient jdbc;

	private final ErasedPeople erased;

	MemberErasure(JdbcClient jdbc, ErasedPeople erased) {
		this.jdbc = jdbc;
		this.erased = erased;
	}

	void forget(PersonId person) {
		forgetNotes(person);
		blank("person_id", person.value());
		this.jdbc
			.sql("""
					update matching.run_input r set input = jsonb_set(r.input, '{members}', (
					  select jsonb_agg(case when m ->> 'person' = :person then m || cast(:blank as jsonb) else m end order by n)
					  from jsonb_array_elements(r.input -> 'members') with ordinality as member (m, n)))
					where exists (
					  select from jsonb_array_elements(r.input -> 'members') m where m ->> 'person' = :person)""")
			.param("person", person.value().toString())
			.param("blank", BLANK)
			.update();
	}

	/** A note on one placement may mention anyone in the draft. */
	private void forgetNotes(PersonId person) {
		this.jdbc.sql("""
				delete from matching.placement_note where mentee_id = :person
				or run_id in (select s.run_id from matching.draft_seat s where s.mentee_id = :person)
				or run_id in (select p.run_id from matching.draft_pod p where :person = any (p.mentors))""")
			.param("person", person.value())
			.update();
	}

	/** An enrollment event may arrive after the erasure. */
	void forgetIfErased(ParticipantId participant, PersonId person) {
		if (this.erased.has(person)) {
			blank("participant_id", participant.value());
		}
	}

	private void blank(String column, java.util.UUID id) {
		this.jdbc
			.sql("update matching.participant set facts = facts || cast(:blank as jsonb) where " + column + " = :id")
			.param("blank", BLANK)
			.param("id", id)
			.update();
	}

}
