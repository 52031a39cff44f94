package org.alkimos.evaluation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.SmallGroups.Sifted;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/** Where evaluators pull results: study numbers in place of people, and no small groups. */
@Service
@Transactional
public class EvaluationExports {

	private final Responses responses;

	private final Floors floors;

	private final Cohorts cohorts;

	private final Instrument instrument;

	private final StudySalt salt;

	private final AuditTrail audit;

	EvaluationExports(Responses responses, Floors floors, Cohorts cohorts, Instrument instrument, StudySalt salt,
			AuditTrail audit) {
		this.responses = responses;
		this.floors = floors;
		this.cohorts = cohorts;
		this.instrument = instrument;
		this.salt = salt;
		this.audit = audit;
	}

	/** Items and scores of all forms, one line each, without groups below the floor. */
	public ResultsFile csv(Actor actor, CohortId cohort, Purpose purpose) {
		Sifted sifted = sift(actor, cohort, purpose, "evaluation.results-exported");
		var numbers = new StudyNumbers(this.salt.get(), purpose);
		String csv = new ResultsCsv(cohort, this.instrument, numbers).write(sifted.told());
		return new ResultsFile("results-" + ResultsCsv.word(purpose) + ".csv", csv, sifted.withheld());
	}

	/** What the columns and variables of the file mean, and what was left out of it. */
	public ResultsFile codebook(Actor actor, CohortId cohort, Purpose purpose) {
		Sifted sifted = sift(actor, cohort, purpose, "evaluation.codebook-exported");
		return new ResultsFile("codebook.csv",
				new Codebook(this.instrument, this.floors.floor()).write(sifted.withheld()), sifted.withheld());
	}

	private Sifted sift(Actor actor, CohortId cohort, Purpose purpose, String action) {
		actor.require(Role.EVALUATOR);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
		this.audit.record(actor, AuditNote.export(action, cohort).with(ResultsCsv.word(purpose)));
		return SmallGroups.sift(this.responses.of(cohort, purpose), this.floors.floor());
	}

}
