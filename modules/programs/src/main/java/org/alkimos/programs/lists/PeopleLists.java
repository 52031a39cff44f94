package org.alkimos.programs.lists;

import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.participant.TieNews;
import org.alkimos.programs.ties.PersonKey;

/**
 * Relationships and past pairings, from lists. They belong to the institution and apply
 * in every open cohort, also to people enrolled later.
 */
@Service
public class PeopleLists {

	private final TieNews news;

	private final JdbcClient jdbc;

	PeopleLists(TieNews news, JdbcClient jdbc) {
		this.news = news;
		this.jdbc = jdbc;
	}

	/** Saves the entries of a list. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(Actor actor, UUID list, List<Relation> relations, List<PastPair> pairs) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		this.news.change(running(), () -> {
			relations.forEach((relation) -> add(list, relation));
			pairs.forEach((pair) -> add(list, pair));
		});
	}

	private void add(UUID list, Relation relation) {
		this.jdbc.sql("""
				insert into programs.relation (list_import_id, line, kind, one_key, other_key, year)
				values (:list, :line, :kind, :one, :other, :year)""")
			.param("list", list)
			.param("line", relation.line())
			.param("kind", relation.kind().name())
			.param("one", relation.one().value())
			.param("other", relation.other().value())
			.param("year", relation.year(), Types.INTEGER)
			.update();
	}

	private void add(UUID list, PastPair pair) {
		this.jdbc.sql("""
				insert into programs.past_pair (list_import_id, line, mentor_key, mentee_key, program_name, ended_on)
				values (?, ?, ?, ?, ?, ?)""")
			.params(list, pair.line(), pair.mentor().value(), pair.mentee().value(), pair.program(), pair.endedOn())
			.update();
	}

	/** Deletes the entries of a list. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void remove(Actor actor, UUID list) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		this.news.change(running(), () -> {
			this.jdbc.sql("delete from programs.relation where list_import_id = ?").param(list).update();
			this.jdbc.sql("delete from programs.past_pair where list_import_id = ?").param(list).update();
		});
	}

	/** Returns the keys that match no participant in any cohort. */
	@Transactional(readOnly = true)
	public Set<PersonKey> unknown(Actor actor, Collection<PersonKey> keys) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		Set<PersonKey> unknown = new HashSet<>(keys);
		this.jdbc.sql("""
				select email_key from programs.participant where email_key = any(:keys)
				union select 'id ' || external_id from programs.participant where 'id ' || external_id = any(:keys)""")
			.param("keys", keys.stream().map(PersonKey::value).distinct().toArray(String[]::new))
			.query(String.class)
			.list()
			.forEach((key) -> unknown.remove(new PersonKey(key)));
		return unknown;
	}

	private List<CohortId> running() {
		return this.jdbc.sql("select cohort_id from programs.cohort where stage <> 'CLOSED'")
			.query((row, number) -> new CohortId(row.getObject("cohort_id", UUID.class)))
			.list();
	}

}
