package org.alkimos.programs.choices;

import java.time.Clock;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.kernel.text.EmailFault;
import org.alkimos.kernel.text.RefusedEmail;
import org.alkimos.programs.choices.OwnParts.OwnPart;
import org.alkimos.programs.participant.TieNews;
import org.alkimos.programs.problems.ProgramsProblem;
import org.alkimos.programs.ties.EmailKey;

/**
 * People a participant cannot be placed with. No reason is asked, and no one else sees
 * the entries, not even program managers: they see the rule, never whose entry caused it.
 */
@Service
public class Avoidance {

	private final OwnParts parts;

	private final TieNews news;

	private final ChoiceRecord record;

	private final JdbcClient jdbc;

	private final Clock clock;

	Avoidance(OwnParts parts, TieNews news, ChoiceRecord record, JdbcClient jdbc, Clock clock) {
		this.parts = parts;
		this.news = news;
		this.record = record;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Adds one of the people whose profiles the actor sees.
	 * @throws Conflict if pods are published
	 */
	@Transactional
	public void add(Actor actor, CohortId cohort, ParticipantId other) {
		OwnPart part = this.parts.open(actor, cohort);
		add(actor, cohort, part, this.parts.keyOfOther(cohort, part, other).orElseThrow(NotFound::new));
	}

	/**
	 * Adds the person with this email address, whether in the cohort or not: the response
	 * is the same.
	 * @throws Conflict if pods are published
	 */
	@Transactional
	public void add(Actor actor, CohortId cohort, @Nullable String address) {
		OwnPart part = this.parts.open(actor, cohort);
		String key = EmailKey.of(read(address)).value();
		if (key.equals(part.emailKey())) {
			throw new InvalidInput(ProgramsProblem.AVOIDED_PERSON_IS_ONESELF, "address",
					"This is your own address. Enter the other person’s.");
		}
		add(actor, cohort, part, key);
	}

	private static EmailAddress read(@Nullable String address) {
		return switch (EmailAddress.parse(address)) {
			case EmailAddress read -> read;
			case RefusedEmail refused -> throw new InvalidInput(ProgramsProblem.INVALID_AVOIDED_PERSON, "address",
					(refused.fault() == EmailFault.MISSING) ? "Choose a person, or enter their email address."
							: refused.advice());
		};
	}

	private void add(Actor actor, CohortId cohort, OwnPart part, String key) {
		this.news.change(cohort, () -> {
			if (isThere(part, key)) {
				return;
			}
			requireRoom(part);
			this.jdbc.sql("""
					insert into programs.tie (participant_id, kind, position, other_key, added_at)
					select :me, 'APART', (select coalesce(max(position), 0) + 1 from programs.tie
					  where participant_id = :me and kind = 'APART'), :key, :at""")
				.param("me", part.participant().value())
				.param("key", key)
				.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		});
		this.record.saved(actor, cohort);
	}

	private boolean isThere(OwnPart part, String key) {
		return this.jdbc.sql(
				"select exists (select 1 from programs.tie where participant_id = ? and kind = 'APART' and other_key = ?)")
			.params(part.participant().value(), key)
			.query(Boolean.class)
			.single();
	}

	private void requireRoom(OwnPart part) {
		int entries = this.jdbc.sql("select count(*) from programs.tie where participant_id = ? and kind = 'APART'")
			.param(part.participant().value())
			.query(Integer.class)
			.single();
		if (entries >= ChoicesView.AVOIDED) {
			throw new InvalidInput(ProgramsProblem.AVOIDANCE_LIST_FULL, "address",
					"You can be kept apart from at most ten people. Remove someone first, "
							+ "or talk to your program manager.");
		}
	}

	/**
	 * Removes an entry; idempotent.
	 * @throws Conflict if pods are published
	 */
	@Transactional
	public void remove(Actor actor, CohortId cohort, int number) {
		OwnPart part = this.parts.open(actor, cohort);
		this.news.change(cohort,
				() -> this.jdbc
					.sql("delete from programs.tie where participant_id = ? and kind = 'APART' and position = ?")
					.params(part.participant().value(), number)
					.update());
		this.record.saved(actor, cohort);
	}

}
