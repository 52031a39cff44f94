package org.alkimos.programs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.people.ErasedPeople;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * What remains of participants who were erased: that one more took part, in which role,
 * with how many places, and whether trained.
 */
@Component
class ForgottenParticipants {

	private final ParticipantRegister register;

	private final JdbcClient jdbc;

	private final ErasedPeople erased;

	ForgottenParticipants(ParticipantRegister register, JdbcClient jdbc, ErasedPeople erased) {
		this.register = register;
		this.jdbc = jdbc;
		this.erased = erased;
	}

	void forget(PersonId person, Instant at) {
		withdraw(person, at);
		// Those who named the person did so by a key of the address, which could be tried
		// out.
		this.jdbc.sql("""
				delete from programs.tie t where t.participant_id in (
				    select participant_id from programs.participant where person_id = :person)
				  or t.other_key = any(:keys)""")
			.param("person", person.value())
			.param("keys", keysOf(person))
			.update();
		this.jdbc.sql("""
				update programs.participant set email_key = 'erased ' || participant_id, external_id = '',
				  home_institution = '', department = '', field = '', rank = '', years_since_degree = null,
				  needs = '{}', offers = '{}', availability = '{}'
				where person_id = ?""").param(person.value()).update();
		// The files may name the person and cannot be searched; who uploaded them does so
		// again.
		this.jdbc.sql("delete from programs.roster_import where confirmed_at is null").update();
	}

	private String[] keysOf(PersonId person) {
		return this.erased.namesOf(person)
			.stream()
			.filter((name) -> name.contains("@"))
			.map((address) -> EmailKey.of(address).value())
			.toArray(String[]::new);
	}

	/** Whoever takes part in a running cohort leaves it. */
	private void withdraw(PersonId person, Instant at) {
		List<ParticipantId> running = this.jdbc.sql("""
				select p.participant_id from programs.participant p
				join programs.cohort c on c.tenant_id = p.tenant_id and c.cohort_id = p.cohort_id
				where p.person_id = ? and p.withdrawn_at is null and c.stage <> 'CLOSED'""")
			.param(person.value())
			.query((row, index) -> new ParticipantId(row.getObject(1, UUID.class)))
			.list();
		for (ParticipantId id : running) {
			Participant participant = this.register.findById(id).orElseThrow();
			participant.withdraw(at);
			this.register.save(participant);
		}
	}

}
