package org.alkimos.programs.ties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.programs.ties.TieGraph.Node;

/**
 * Collects the ties between the participants of a cohort: people they named,
 * relationships from lists, and past pairings.
 */
@Component
public class CohortTies {

	private final JdbcClient jdbc;

	private final Clock clock;

	CohortTies(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Map<ParticipantId, TieSet> of(CohortId cohort) {
		TieGraph graph = participants(cohort);
		named(cohort, graph);
		declined(cohort, graph);
		listed(cohort, graph);
		previous(cohort, graph);
		return graph.ties();
	}

	private TieGraph participants(CohortId cohort) {
		var graph = new TieGraph();
		query("""
				select participant_id, person_id, role, email_key, external_id from programs.participant
				where cohort_id = ? order by participant_id""", cohort,
				(row) -> graph.participant(new ParticipantId(row.getObject("participant_id", UUID.class)),
						person(row.getObject("person_id", UUID.class)), ParticipantRole.valueOf(row.getString("role")),
						row.getString("email_key"), row.getString("external_id")));
		return graph;
	}

	private void named(CohortId cohort, TieGraph graph) {
		query("""
				select p.person_id, t.kind, t.other_key from programs.tie t
				join programs.participant p using (tenant_id, participant_id)
				where p.cohort_id = ? order by p.participant_id, t.kind, t.position""", cohort, (row) -> {
			BiConsumer<Node, Node> tie = switch (TieKind.valueOf(row.getString("kind"))) {
				case PREFERRED -> Node::prefers;
				case EVALUATIVE -> Node::evaluative;
				case APART -> Node::apart;
				case AGAIN -> Node::wantsAgain;
			};
			Node by = graph.find(person(row.getObject("person_id", UUID.class))).orElseThrow();
			graph.find(row.getString("other_key")).ifPresent((other) -> tie.accept(by, other));
		});
	}

	/** A mentor's decline keeps the two apart like any other entry. */
	private void declined(CohortId cohort, TieGraph graph) {
		query("""
				select r.person_id as mentor_id, e.person_id as mentee_id from programs.decline d
				join programs.participant r on r.tenant_id = d.tenant_id and r.participant_id = d.participant_id
				join programs.participant e on e.tenant_id = d.tenant_id and e.participant_id = d.mentee_id
				where r.cohort_id = ?""", cohort, (row) -> link(graph, row.getObject("mentor_id", UUID.class),
				row.getObject("mentee_id", UUID.class), Node::apart));
	}

	private void listed(CohortId cohort, TieGraph graph) {
		this.jdbc.sql("""
				select r.kind, r.one_key, r.other_key from programs.relation r
				left join programs.co_author_rule c on c.tenant_id = r.tenant_id and c.cohort_id = :cohort
				where r.one_key = any(:keys) and r.other_key = any(:keys)
				  and (r.kind <> 'CO_AUTHOR' or (coalesce(c.applies, false) and (r.year is null
				    or c.within_years is null or r.year >= :year - c.within_years)))""")
			.param("cohort", cohort.value())
			.param("keys", graph.keys())
			.param("year", LocalDate.now(this.clock).getYear())
			.query((row) -> {
				boolean authors = RelationKind.valueOf(row.getString("kind")) == RelationKind.CO_AUTHOR;
				link(graph, row.getString("one_key"), row.getString("other_key"),
						authors ? Node::coAuthor : Node::evaluative);
			});
	}

	private void previous(CohortId cohort, TieGraph graph) {
		this.jdbc.sql("""
				select mentor_key, mentee_key from programs.past_pair
				where mentor_key = any(:keys) and mentee_key = any(:keys)""")
			.param("keys", graph.keys())
			.query((row) -> {
				link(graph, row.getString("mentee_key"), row.getString("mentor_key"), Node::mentoredBy);
			});
		query("""
				select distinct w.mentor_id, w.mentee_id from programs.participant p
				join programs.pod_pair w on w.tenant_id = p.tenant_id and w.mentee_id = p.person_id
				join programs.pod o on o.tenant_id = w.tenant_id and o.pod_id = w.pod_id and o.cohort_id <> p.cohort_id
				where p.cohort_id = ?""", cohort, (row) -> link(graph, row.getObject("mentee_id", UUID.class),
				row.getObject("mentor_id", UUID.class), Node::mentoredBy));
	}

	private void query(String sql, CohortId cohort, RowCallbackHandler each) {
		this.jdbc.sql(sql).param(cohort.value()).query(each);
	}

	private static void link(TieGraph graph, UUID one, UUID other, BiConsumer<Node, Node> tie) {
		graph.find(person(one))
			.ifPresent((found) -> graph.find(person(other)).ifPresent((to) -> tie.accept(found, to)));
	}

	private static void link(TieGraph graph, String one, String other, BiConsumer<Node, Node> tie) {
		graph.find(one).ifPresent((found) -> graph.find(other).ifPresent((to) -> tie.accept(found, to)));
	}

	private static PersonId person(UUID id) {
		return new PersonId(id);
	}

}
