package org.alkimos.platform.journey;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.AssessmentDesk;
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.AssessmentView.Question;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodHealth;
import org.alkimos.progress.PodSummary;
import org.alkimos.progress.pod.Conclusion;

/**
 * The pods nobody watches: they do at the services what the watched pod does in its
 * browsers.
 */
@TestComponent
class Everyone {

	private final PodDesk pods;

	private final AssessmentDesk assessments;

	Everyone(PodDesk pods, AssessmentDesk assessments) {
		this.pods = pods;
		this.assessments = assessments;
	}

	List<PodSummary> pods(Actor administrator, String cohort) {
		Actor manager = manager(administrator);
		CohortId id = new CohortId(UUID.fromString(cohort.substring(cohort.lastIndexOf('/') + 1)));
		return Tenancy
			.<List<PodHealth>, RuntimeException>call(manager.institution(), () -> this.pods.ofCohort(manager, id))
			.stream()
			.map(PodHealth::pod)
			.toList();
	}

	/** Everybody with an open form answers around this rating, each their own way. */
	void answer(Actor administrator, String cohort, int rating) {
		Tenancy.run(administrator.institution(),
				() -> pods(administrator, cohort).stream()
					.flatMap((pod) -> Stream.concat(Stream.of(pod.leader()), pod.mentees().stream()))
					.map((person) -> new Actor(administrator.institution(), person, Set.of()))
					.forEach((member) -> answer(member, rating)));
	}

	private void answer(Actor member, int rating) {
		this.assessments.mine(member)
			.stream()
			.filter((form) -> form.state() == AssessmentState.OPEN)
			.forEach((form) -> answer(member, form.id(), rating));
	}

	private void answer(Actor member, AssessmentId id, int rating) {
		AssessmentView form = this.assessments.show(member, id);
		Random own = new Random(id.value().getLeastSignificantBits());
		Map<String, Answer> answers = form.missing()
			.stream()
			.collect(Collectors.toMap(Question::key, (question) -> Answer.of(rating + own.nextInt(3) - 1)));
		this.assessments.save(member, id, form.version(), answers, new Consents(true, false));
		this.assessments.submit(member, id);
	}

	void conclude(Actor administrator, String cohort) {
		Actor manager = manager(administrator);
		pods(administrator, cohort).stream()
			.filter(PodSummary::active)
			.forEach((pod) -> Tenancy.run(manager.institution(),
					() -> this.pods.conclude(manager, pod.pod(), new Conclusion(null, null))));
	}

	private static Actor manager(Actor administrator) {
		PersonId person = administrator.person();
		return new Actor(administrator.institution(), person, Set.of(Role.PROGRAM_MANAGER));
	}

}
