package org.alkimos.evaluation;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.people.PersonalData;
import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.kernel.people.PersonalTables;
import org.alkimos.kernel.tenancy.Actor;

/**
 * A person's own answers, for that person's data export; never other people's ratings of
 * them.
 */
@Component
class OwnAssessments implements PersonalData {

	private final PersonalTables tables;

	OwnAssessments(PersonalTables tables) {
		this.tables = tables;
	}

	@Override
	public String module() {
		return "evaluation";
	}

	@Override
	public List<PersonalTable> of(Actor actor) {
		return List.of(
				this.tables.read("assessments", "Forms you were asked to fill in, and your consent", actor.person(),
						"""
								select a.assessment_id, a.instrument_code, a.instrument_version, a.form, w.moment, a.requested_at, a.saved_at, a.submitted_at, a.for_evaluation, a.for_research, a.consented_at,
								  (select s.shared_at from evaluation.sharing s where s.tenant_id = a.tenant_id and s.assessment_id = a.assessment_id) shared_at
								from evaluation.assessment a join evaluation.wave w using (tenant_id, wave_id)
								where a.respondent_id = :person order by a.requested_at"""),
				this.tables.read("answers", "Your answers, item by item", actor.person(), """
						select a.assessment_id, a.form, n.item_key, n.value, n.chosen, n.text, n.not_applicable
						from evaluation.answer n join evaluation.assessment a using (tenant_id, assessment_id)
						where a.respondent_id = :person order by a.requested_at, n.item_key"""), this.tables
					.read("attested-wording", "Wording you loaded, and the license you attested", actor.person(), """
							select instrument_code, language, license, attested_at
							from evaluation.wording where attested_by = :person order by attested_at"""));
	}

}
