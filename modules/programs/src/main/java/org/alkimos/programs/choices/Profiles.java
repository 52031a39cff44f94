package org.alkimos.programs.choices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.programs.choices.OwnParts.OwnPart;

/**
 * Profiles of mentors for mentees, and of mentees for mentors. Includes everyone in the
 * cohort, even people kept apart, so that a missing profile reveals nothing.
 */
@Component
class Profiles {

	private static final String PAIRED_BEFORE = """
			with me as (
			  select person_id, array[email_key, 'id ' || external_id] as keys from programs.participant
			  where participant_id = :me),
			earlier as (
			  select o.participant_id, h.program_name as program, h.ended_on::text as at
			  from programs.past_pair h, me, programs.participant o
			  where o.cohort_id = :cohort and %1$s = any(me.keys)
			    and %2$s = any(array[o.email_key, 'id ' || o.external_id])
			  union all
			  select o.participant_id, g.name || ' · ' || c.name, c.closes_on::text
			  from me
			  join programs.pod_pair w on %3$s = me.person_id
			  join programs.participant o on o.tenant_id = w.tenant_id and o.person_id = %4$s
			  join programs.pod d on d.tenant_id = w.tenant_id and d.pod_id = w.pod_id and d.cohort_id <> :cohort
			  join programs.cohort c on c.tenant_id = d.tenant_id and c.cohort_id = d.cohort_id
			  join programs.program g on g.tenant_id = c.tenant_id and g.program_id = c.program_id
			  where o.cohort_id = :cohort)
			select participant_id, program from earlier order by at""";

	private final JdbcClient jdbc;

	Profiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Profile> shownTo(CohortId cohort, OwnPart part) {
		Map<ParticipantId, String> before = pairedBefore(cohort, part);
		return this.jdbc.sql("""
				select participant_id, person_id, home_institution, department, field, rank, needs, offers,
				  availability, modality
				from programs.participant
				where cohort_id = ? and role <> ? and withdrawn_at is null order by participant_id""")
			.params(cohort.value(), part.role().name())
			.query((row, number) -> profile(row, before))
			.list();
	}

	private static Profile profile(ResultSet row, Map<ParticipantId, String> before) throws SQLException {
		var participant = new ParticipantId(row.getObject("participant_id", UUID.class));
		return new Profile(participant, new PersonId(row.getObject("person_id", UUID.class)),
				row.getString("home_institution"), row.getString("department"), row.getString("field"),
				row.getString("rank"), texts(row, "needs"), texts(row, "offers"),
				texts(row, "availability").stream().map(WeeklySlot::parse).toList(),
				Modality.valueOf(row.getString("modality")), before.get(participant));
	}

	/** Past pairings of the participant, with the program. */
	private Map<ParticipantId, String> pairedBefore(CohortId cohort, OwnPart part) {
		boolean mentee = part.role() == ParticipantRole.MENTEE;
		Map<ParticipantId, String> before = new HashMap<>();
		this.jdbc
			.sql(PAIRED_BEFORE.formatted(mentee ? "h.mentee_key" : "h.mentor_key",
					mentee ? "h.mentor_key" : "h.mentee_key", mentee ? "w.mentee_id" : "w.mentor_id",
					mentee ? "w.mentor_id" : "w.mentee_id"))
			.param("me", part.participant().value())
			.param("cohort", cohort.value())
			.query((row) -> {
				before.put(new ParticipantId(row.getObject("participant_id", UUID.class)), row.getString("program"));
			});
		return before;
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
