package org.alkimos.progress.goal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.pod.Uuids;

/** Read queries for goals. */
@Component
class GoalViews {

	private static final String SELECT = """
			select g.goal_id, g.title, g.kind, g.owner_id, g.target_on, g.status, g.version, s.titles, s.done
			from progress.goal g
			cross join lateral (
			  select array_agg(m.title order by m.position) as titles, array_agg(m.done order by m.position) as done
			  from progress.milestone m where m.tenant_id = g.tenant_id and m.goal_id = g.goal_id) s
			where g.pod_id = :pod
			""";

	private final JdbcClient jdbc;

	GoalViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Open goals first, by target date. */
	List<GoalView> of(PodId pod, Reader reader) {
		return this.jdbc.sql(SELECT + "order by g.status <> 'OPEN', g.target_on, g.goal_id")
			.param("pod", pod.value())
			.query((row, index) -> view(row, reader))
			.list();
	}

	Optional<GoalView> find(PodId pod, GoalId goal, Reader reader) {
		return this.jdbc.sql(SELECT + "and g.goal_id = :goal")
			.param("pod", pod.value())
			.param("goal", goal.value())
			.query((row, index) -> view(row, reader))
			.optional();
	}

	private static GoalView view(ResultSet row, Reader reader) throws SQLException {
		@Nullable PersonId owner = Uuids.personOrNull(row, "owner_id");
		return new GoalView(new GoalId(row.getObject("goal_id", UUID.class)), row.getString("title"),
				GoalKind.valueOf(row.getString("kind")), owner, row.getObject("target_on", LocalDate.class),
				GoalStatus.valueOf(row.getString("status")), milestones(row), reader.mayChange(owner),
				row.getInt("version"));
	}

	private static List<Milestone> milestones(ResultSet row) throws SQLException {
		@Nullable Array titles = row.getArray("titles");
		@Nullable Array done = row.getArray("done");
		List<Milestone> milestones = new ArrayList<>();
		if (titles != null && done != null) {
			String[] title = (String[]) titles.getArray();
			Boolean[] state = (Boolean[]) done.getArray();
			for (int step = 0; step < title.length; step++) {
				milestones.add(new Milestone(title[step], state[step]));
			}
		}
		return List.copyOf(milestones);
	}

	/** The member who reads the goals. */
	record Reader(PersonId person, boolean mentor) {

		boolean mayChange(@Nullable PersonId owner) {
			return this.mentor || owner == null || owner.equals(this.person);
		}

	}

}
