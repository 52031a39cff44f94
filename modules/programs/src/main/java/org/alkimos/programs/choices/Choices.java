package org.alkimos.programs.choices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.CohortViews;
import org.alkimos.programs.choices.ChoicesView.Avoided;
import org.alkimos.programs.choices.ChoicesView.Declined;
import org.alkimos.programs.choices.OwnParts.OwnPart;
import org.alkimos.programs.ties.TieKind;

/** Participants' own choices before pods are formed. */
@Service
@Transactional(readOnly = true)
public class Choices {

	private final OwnParts parts;

	private final Profiles profiles;

	private final CohortViews cohorts;

	private final JdbcClient jdbc;

	Choices(OwnParts parts, Profiles profiles, CohortViews cohorts, JdbcClient jdbc) {
		this.parts = parts;
		this.profiles = profiles;
		this.cohorts = cohorts;
		this.jdbc = jdbc;
	}

	/** Returns the cohorts of the actor whose pods are not published. */
	public List<CohortView> openTo(Actor actor) {
		return this.cohorts.openTo(actor.person());
	}

	/** Returns the actor's own choices in a cohort, with the profiles to choose from. */
	public ChoicesView of(Actor actor, CohortId id) {
		OwnPart part = this.parts.of(actor, id);
		CohortView cohort = this.cohorts.find(id).orElseThrow(NotFound::new);
		List<Profile> shown = part.isOpen() ? this.profiles.shownTo(id, part) : List.of();
		Set<ParticipantId> visible = shown.stream().map(Profile::participant).collect(Collectors.toSet());
		Saved saved = saved(part);
		return new ChoicesView(id, cohort.programName(), cohort.name(), part.role(), part.isOpen(), saved.version(),
				saved.at(), needs(part), shown, named(id, part, TieKind.PREFERRED, visible),
				named(id, part, TieKind.AGAIN, visible), avoided(id, part, visible), declined(part));
	}

	private Saved saved(OwnPart part) {
		return this.jdbc.sql("select version, saved_at from programs.shortlist where participant_id = ?")
			.param(part.participant().value())
			.query((row, number) -> new Saved(row.getInt("version"), instant(row, "saved_at")))
			.optional()
			.orElse(new Saved(0, null));
	}

	private List<String> needs(OwnPart part) {
		return this.jdbc.sql("select unnest(needs) from programs.participant where participant_id = ?")
			.param(part.participant().value())
			.query(String.class)
			.list();
	}

	private List<ParticipantId> named(CohortId cohort, OwnPart part, TieKind kind, Set<ParticipantId> visible) {
		return this.jdbc.sql("""
				select o.participant_id from programs.tie t
				join programs.participant o on o.tenant_id = t.tenant_id and o.email_key = t.other_key
				where t.participant_id = ? and t.kind = ? and o.cohort_id = ? order by t.position""")
			.params(part.participant().value(), kind.name(), cohort.value())
			.query((row, number) -> new ParticipantId(row.getObject("participant_id", UUID.class)))
			.list()
			.stream()
			.filter(visible::contains)
			.toList();
	}

	private List<Avoided> avoided(CohortId cohort, OwnPart part, Set<ParticipantId> visible) {
		return this.jdbc.sql("""
				select t.position, t.added_at, o.participant_id from programs.tie t
				left join programs.participant o on o.tenant_id = t.tenant_id and o.email_key = t.other_key
				  and o.cohort_id = ?
				where t.participant_id = ? and t.kind = 'APART' order by t.position""")
			.params(cohort.value(), part.participant().value())
			.query((row, number) -> new Avoided(row.getInt("position"),
					Optional.ofNullable(row.getObject("participant_id", UUID.class))
						.map(ParticipantId::new)
						.filter(visible::contains)
						.orElse(null),
					instant(row, "added_at")))
			.list();
	}

	private List<Declined> declined(OwnPart part) {
		return this.jdbc.sql("""
				select mentee_id, reason, declined_at from programs.decline
				where participant_id = ? order by declined_at, mentee_id""")
			.param(part.participant().value())
			.query((row, number) -> new Declined(new ParticipantId(row.getObject("mentee_id", UUID.class)),
					row.getString("reason"), row.getObject("declined_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private record Saved(int version, @Nullable Instant at) {
	}

}
