package org.alkimos.programs.participant;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.people.PersonalData;
import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.kernel.people.PersonalTables;
import org.alkimos.kernel.tenancy.Actor;

/** A person's own data in cohorts. */
@Component
class OwnParticipation implements PersonalData {

	private static final String PARTICIPATION = """
			select c.name as cohort, g.name as program, p.role, p.external_id, p.home_institution, p.department, p.field, p.rank,
			  p.years_since_degree, p.needs, p.offers, p.availability, p.modality, p.pod_capacity,
			  p.enrolled_at, p.withdrawn_at
			from programs.participant p
			join programs.cohort c on c.tenant_id = p.tenant_id and c.cohort_id = p.cohort_id
			join programs.program g on g.tenant_id = c.tenant_id and g.program_id = c.program_id
			where p.person_id = :person order by p.enrolled_at""";

	private static final String PEOPLE_NAMED = """
			select t.kind, t.position, t.other_key, t.added_at
			from programs.tie t join programs.participant p using (tenant_id, participant_id)
			where p.person_id = :person order by p.enrolled_at, t.kind, t.position""";

	private static final String MENTEES_DECLINED = """
			select d.mentee_id, d.reason, d.declined_at
			from programs.decline d join programs.participant p using (tenant_id, participant_id)
			where p.person_id = :person order by d.declined_at""";

	private static final String SHORTLISTS = """
			select p.cohort_id, s.version, s.saved_at
			from programs.shortlist s join programs.participant p using (tenant_id, participant_id)
			where p.person_id = :person order by s.saved_at""";

	private static final String WHO_LED_WHOM = """
			select pod_id, case when mentor_id = :person then 'MENTOR' else 'MENTEE' end as role
			from programs.pod_pair where :person in (mentor_id, mentee_id) order by pod_id""";

	private static final String LISTS = """
			select list_import_id, kind, uploaded_at, confirmed_at, entries
			from programs.list_import where uploaded_by = :person order by uploaded_at""";

	private static final String ROSTERS = """
			select roster_import_id, cohort_id, uploaded_at, confirmed_at, enrolled
			from programs.roster_import where uploaded_by = :person order by uploaded_at""";

	private final PersonalTables tables;

	OwnParticipation(PersonalTables tables) {
		this.tables = tables;
	}

	@Override
	public String module() {
		return "programs";
	}

	@Override
	public List<PersonalTable> of(Actor actor) {
		return List.of(this.tables.read("participation", "Your enrollments, with your roster details", actor
			.person(), PARTICIPATION), this.tables.read("mentor-training", "Your mentor training dates", actor.person(),
					"select trained_on from programs.mentor_training where person_id = :person order by trained_on"),
				this.tables.read("people-you-named",
						"People you named as preferred, related, or to be kept apart from;"
								+ " their addresses are kept as keys only",
						actor.person(), PEOPLE_NAMED),
				this.tables.read("mentees-you-declined",
						"Mentees you declined, by ID, and why; only program managers see this", actor.person(),
						MENTEES_DECLINED),
				this.tables.read("shortlists", "When you last saved a shortlist of mentors", actor.person(),
						SHORTLISTS),
				this.tables.read("who-led-whom", "Your pods, for use by later cohorts", actor.person(), WHO_LED_WHOM),
				this.tables.read("lists-you-uploaded", "Lists of relationships and past pairings you imported",
						actor.person(), LISTS),
				this.tables.read("rosters-you-uploaded", "Roster imports you made", actor.person(), ROSTERS));
	}

}
