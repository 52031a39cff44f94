package org.alkimos.platform.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.agreements.AgreementTimes;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.evidence.EvidencePack.Section;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.Programs;
import org.alkimos.programs.training.MentorTraining;
import org.alkimos.progress.meeting.PeriodDoses;

/** Composes the grant report from counts of several modules. */
@Component
class Evidence {

	private static final int COHORTS = 200;

	private final Programs programs;

	private final Cohorts cohorts;

	private final MentorTraining training;

	private final AgreementTimes agreements;

	private final PeriodDoses doses;

	private final AssessmentEvidence assessments;

	private final Clock clock;

	Evidence(Programs programs, Cohorts cohorts, MentorTraining training, AgreementTimes agreements, PeriodDoses doses,
			AssessmentEvidence assessments, Clock clock) {
		this.programs = programs;
		this.cohorts = cohorts;
		this.training = training;
		this.agreements = agreements;
		this.doses = doses;
		this.assessments = assessments;
		this.clock = clock;
	}

	/**
	 * Returns the report; only evaluators get scores.
	 * @param from first month, such as {@code 2026-09}; by default the first month of the
	 * first cohort
	 * @param to last month; by default the last month of the last cohort
	 */
	EvidencePack of(Actor actor, ProgramId program, @Nullable String from, @Nullable String to) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR, MachineRight.READ_PROGRESS, MachineRight.PULL_RESULTS);
		String name = this.programs.get(actor, program).name();
		List<CohortView> all = this.cohorts.ofProgram(actor, program, null, COHORTS);
		LocalDate today = LocalDate.now(this.clock);
		Period period = Period.of(from, to, all, today);
		List<CohortView> ran = all.stream().filter((cohort) -> period.touches(cohort, today)).toList();
		Nested nested = this.assessments.nested();
		return new EvidencePack(name, period.from(), period.to(), nested.floor(),
				ran.stream().map(CohortView::name).toList(), sections(actor, ran, period, nested));
	}

	private List<Section> sections(Actor actor, List<CohortView> cohorts, Period period, Nested nested) {
		List<CohortId> ids = cohorts.stream().map(CohortView::cohort).toList();
		var pods = new PodEvidence(nested);
		var dose = this.doses.of(actor, ids, period.from(), period.to());
		List<Section> sections = new ArrayList<>();
		sections.add(pods.training(this.training.of(actor, ids, period.from(), period.to())));
		sections.add(pods.agreements(this.agreements.of(actor, ids, period.from(), period.to())));
		sections.add(pods.meetings(dose));
		sections.add(pods.plans(dose));
		sections.add(this.assessments.response(actor, ids, period, nested));
		if (actor.may(Role.EVALUATOR, MachineRight.PULL_RESULTS)) {
			sections.add(this.assessments.change(actor, cohorts, nested));
		}
		return sections;
	}

}
