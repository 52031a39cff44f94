package org.alkimos.programs.participant;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.people.ErasedPeople;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.programs.ties.EmailKey;
import org.alkimos.programs.ties.PersonKey;

/**
 * Erases participants. Role, pod capacity, and training dates are kept under an ID, so
 * that counts stay correct.
 */
@Component
class ParticipantErasure {

	private final ParticipantRegister register;

	private final JdbcClient jdbc;

	private final ErasedPeople erased;

	ParticipantErasure(ParticipantRegister register, JdbcClient jdbc, ErasedPeople erased) {
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
		dropFromLists(person);
		dropReasons(person);
		this.jdbc.sql("""
				update programs.participant set email_key = 'erased ' || participant_id, external_id = '',
				  home_institution = '', department = '', field = '', rank = '', years_since_degree = null,
				  needs = '{}', offers = '{}', availability = '{}'
				where person_id = ?""").param(person.value()).update();
		// The files may name the person and cannot be searched; who uploaded them does so
		// again.
		this.jdbc.sql("delete from programs.roster_import where confirmed_at is null").update();
		this.jdbc.sql("delete from programs.list_import where confirmed_at is null").update();
	}

	/** Lists may name the person by email address or by ID. */
	private void dropFromLists(PersonId person) {
		Stream<String> numbers = this.jdbc
			.sql("select external_id from programs.participant where person_id = ? and external_id <> ''")
			.param(person.value())
			.query(String.class)
			.list()
			.stream()
			.map((number) -> PersonKey.ofNumber(number).value());
		String[] keys = Stream.concat(Arrays.stream(keysOf(person)), numbers).toArray(String[]::new);
		this.jdbc.sql("delete from programs.relation where one_key = any(:keys) or other_key = any(:keys)")
			.param("keys", keys)
			.update();
		this.jdbc.sql("delete from programs.past_pair where mentor_key = any(:keys) or mentee_key = any(:keys)")
			.param("keys", keys)
			.update();
	}

	/** Deletes the reasons for declines by the person and of the person. */
	private void dropReasons(PersonId person) {
		this.jdbc.sql("""
				delete from programs.decline d using programs.participant p
				where p.tenant_id = d.tenant_id and p.participant_id in (d.participant_id, d.mentee_id)
				  and p.person_id = ?""").param(person.value()).update();
		this.jdbc.sql("update programs.decline set reason = kernel.without_names(reason, ?)")
			.param(person.value())
			.update();
	}

	private String[] keysOf(PersonId person) {
		return this.erased.namesOf(person)
			.stream()
			.flatMap((name) -> EmailAddress.parse(name).accepted().stream())
			.map((address) -> EmailKey.of(address).value())
			.toArray(String[]::new);
	}

	/** Withdraws the person from open cohorts. */
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
