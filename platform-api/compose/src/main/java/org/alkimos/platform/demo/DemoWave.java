package org.alkimos.platform.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.AssessmentDesk;
import org.alkimos.evaluation.WaveDesk;
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.waves.WaveState;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.progress.PodHealth;

import static org.alkimos.platform.demo.DemoInstitution.as;

/**
 * Responses to a wave, drawn from a fixed random seed; mentor scores rise over the year.
 */
@Component
@ConditionalOnProperty("alkimos.demo")
class DemoWave {

	private static final double MENTOR_BEFORE = 4.4;

	private static final double MENTOR_GAIN = 0.7;

	private static final double MENTEE_ABOVE_MENTOR = 0.8;

	private final WaveDesk waves;

	private final AssessmentDesk desk;

	DemoWave(WaveDesk waves, AssessmentDesk desk) {
		this.waves = waves;
		this.desk = desk;
	}

	/** Submits responses; about one mentee in ten does not respond. */
	void answer(TenantId institution, List<PodHealth> pods, WaveMoment moment) {
		Random random = new Random(moment.ordinal() + 11L);
		for (PodHealth pod : pods) {
			double mentor = MENTOR_BEFORE + random.nextGaussian() * 0.5 + gain(moment);
			for (Actor member : DemoPod.members(institution, pod.pod())) {
				Overview asked = requested(member, pod, moment);
				boolean self = member.person().equals(pod.pod().leader());
				if (self || random.nextInt(10) > 0) {
					submit(member, asked, mentor + (self ? 0 : MENTEE_ABOVE_MENTOR), random);
				}
			}
		}
	}

	private static double gain(WaveMoment moment) {
		return switch (moment) {
			case OPENING -> 0;
			case MIDWAY -> MENTOR_GAIN / 2;
			// Looking back, people rate their earlier skill lower than they did then.
			case RETROSPECTIVE -> -MENTOR_GAIN / 2;
			case CLOSING, FOLLOW_UP_6, FOLLOW_UP_12, FOLLOW_UP_24, FOLLOW_UP_36 -> MENTOR_GAIN;
		};
	}

	private Overview requested(Actor member, PodHealth pod, WaveMoment moment) {
		Patience.until("the request of an assessment", () -> find(member, pod, moment).size() == 1);
		return find(member, pod, moment).getFirst();
	}

	private List<Overview> find(Actor member, PodHealth pod, WaveMoment moment) {
		return as(member, () -> this.desk.mine(member)).stream()
			.filter((form) -> form.pod().equals(pod.pod().pod()) && form.moment() == moment
					&& form.state() == AssessmentState.OPEN)
			.toList();
	}

	private void submit(Actor member, Overview form, double level, Random random) {
		AssessmentView view = as(member, () -> this.desk.show(member, form.id()));
		Map<String, Answer> answers = new HashMap<>();
		view.sections().forEach((section) -> section.questions().forEach((question) -> {
			double value = level + random.nextGaussian() * 0.8;
			answers.put(question.key(), (random.nextInt(60) == 0) ? Answer.doesNotApply()
					: Answer.of((int) Math.clamp(Math.round(value), 1, 7)));
		}));
		as(member, () -> this.desk.save(member, form.id(), view.version(), answers,
				new Consents(true, random.nextInt(5) > 0)));
		as(member, () -> this.desk.submit(member, form.id()));
	}

	void open(Actor manager, CohortId cohort, WaveMoment moment) {
		as(manager, () -> this.waves.open(manager, cohort, wave(manager, cohort, moment).id()));
	}

	void close(Actor manager, CohortId cohort, WaveMoment moment) {
		if (wave(manager, cohort, moment).state() == WaveState.OPEN) {
			as(manager, () -> this.waves.close(manager, cohort, wave(manager, cohort, moment).id()));
		}
	}

	private WaveView wave(Actor manager, CohortId cohort, WaveMoment moment) {
		return as(manager, () -> this.waves.wavesOf(manager, cohort)).stream()
			.filter((wave) -> wave.moment() == moment)
			.findFirst()
			.orElseThrow();
	}

}
