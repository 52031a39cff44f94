package org.alkimos.programs.choices;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.programs.choices.OwnParts.OwnPart;
import org.alkimos.programs.participant.TieNews;
import org.alkimos.programs.problems.ProgramsProblem;

/** Preferred mentors of a mentee, and previous mentors the mentee asks for again. */
@Service
public class Shortlists {

	private final OwnParts parts;

	private final TieNews news;

	private final ChoiceRecord record;

	private final JdbcClient jdbc;

	private final Clock clock;

	Shortlists(OwnParts parts, TieNews news, ChoiceRecord record, JdbcClient jdbc, Clock clock) {
		this.parts = parts;
		this.news = news;
		this.record = record;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Replaces the actor's shortlist.
	 * @param seen version the actor last read
	 * @param mentors mentors, most wanted first, at most {@link ChoicesView#SHORTLIST}
	 * @throws Stale if the list was changed since
	 * @throws Conflict if pods are published
	 */
	@Transactional
	public void rank(Actor actor, CohortId cohort, int seen, List<ParticipantId> mentors) {
		OwnPart part = this.parts.open(actor, cohort, ParticipantRole.MENTEE);
		if (mentors.size() > ChoicesView.SHORTLIST) {
			throw new InvalidInput(ProgramsProblem.SHORTLIST_TOO_LONG, "mentors",
					"You can choose up to five mentors. Remove one first.");
		}
		if (new HashSet<>(mentors).size() < mentors.size()) {
			throw new InvalidInput(ProgramsProblem.SHORTLIST_REPEATS_MENTOR, "mentors",
					"A mentor can be on the list only once.");
		}
		List<String> keys = new ArrayList<>();
		mentors.forEach((mentor) -> keys.add(keyOf(cohort, part, mentor)));
		this.news.change(cohort, () -> {
			requireSeen(part, seen);
			replace(part, keys);
		});
		this.record.saved(actor, cohort);
	}

	/**
	 * Asks for a previous mentor again, or undoes that.
	 * @throws Conflict if pods are published
	 */
	@Transactional
	public void again(Actor actor, CohortId cohort, ParticipantId mentor, boolean wanted) {
		OwnPart part = this.parts.open(actor, cohort, ParticipantRole.MENTEE);
		String key = keyOf(cohort, part, mentor);
		this.news.change(cohort, () -> {
			this.jdbc.sql("delete from programs.tie where participant_id = ? and kind = 'AGAIN' and other_key = ?")
				.params(part.participant().value(), key)
				.update();
			if (wanted) {
				this.jdbc.sql("""
						insert into programs.tie (participant_id, kind, position, other_key, added_at)
						values (:me, 'AGAIN', (select coalesce(max(position), 0) + 1 from programs.tie
						  where participant_id = :me and kind = 'AGAIN'), :key, :at)""")
					.param("me", part.participant().value())
					.param("key", key)
					.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
					.update();
			}
		});
		this.record.saved(actor, cohort);
	}

	private String keyOf(CohortId cohort, OwnPart part, ParticipantId mentor) {
		return this.parts.keyOfOther(cohort, part, mentor).orElseThrow(NotFound::new);
	}

	/**
	 * Checks the version after the cohort is locked, so that one of two concurrent saves
	 * fails.
	 */
	private void requireSeen(OwnPart part, int seen) {
		int version = this.jdbc.sql("select version from programs.shortlist where participant_id = ?")
			.param(part.participant().value())
			.query(Integer.class)
			.optional()
			.orElse(0);
		if (version != seen) {
			throw new Stale();
		}
	}

	private void replace(OwnPart part, List<String> keys) {
		this.jdbc.sql("delete from programs.tie where participant_id = ? and kind = 'PREFERRED'")
			.param(part.participant().value())
			.update();
		this.jdbc.sql("""
				insert into programs.tie (participant_id, kind, position, other_key, added_at)
				select :me, 'PREFERRED', position, key, :at
				from unnest(:keys::text[]) with ordinality as named (key, position)""")
			.param("me", part.participant().value())
			.param("keys", keys.toArray(String[]::new))
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("""
				insert into programs.shortlist (participant_id, version, saved_at) values (:me, 1, :at)
				on conflict (tenant_id, participant_id)
				  do update set version = shortlist.version + 1, saved_at = excluded.saved_at""")
			.param("me", part.participant().value())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
