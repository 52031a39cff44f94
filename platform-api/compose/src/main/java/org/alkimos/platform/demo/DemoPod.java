package org.alkimos.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import org.alkimos.agreements.AgreementDesk;
import org.alkimos.agreements.AgreementSummary;
import org.alkimos.agreements.AgreementView;
import org.alkimos.agreements.SectionText;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodSummary;
import org.alkimos.progress.checkin.CheckInAnswer;
import org.alkimos.progress.checkin.CheckInDesk;
import org.alkimos.progress.checkin.Fit;
import org.alkimos.progress.goal.GoalBoard;
import org.alkimos.progress.goal.GoalDraft;
import org.alkimos.progress.goal.GoalKind;
import org.alkimos.progress.goal.GoalStatus;
import org.alkimos.progress.goal.Milestone;
import org.alkimos.progress.meeting.MeetingDraft;
import org.alkimos.progress.meeting.MeetingLog;
import org.alkimos.progress.pod.Conclusion;
import org.alkimos.progress.pod.ConclusionReason;

import static org.alkimos.platform.demo.DemoInstitution.as;

/** Simulates the activity of one pod during its year. */
@Component
@ConditionalOnProperty("alkimos.demo")
class DemoPod {

	private final AgreementDesk agreements;

	private final MeetingLog meetings;

	private final GoalBoard goals;

	private final CheckInDesk checkIns;

	private final PodDesk pods;

	private final DemoClock clock;

	DemoPod(AgreementDesk agreements, MeetingLog meetings, GoalBoard goals, CheckInDesk checkIns, PodDesk pods,
			DemoClock clock) {
		this.clock = clock;
		this.agreements = agreements;
		this.meetings = meetings;
		this.goals = goals;
		this.checkIns = checkIns;
		this.pods = pods;
	}

	static Actor member(TenantId institution, PersonId person) {
		return new Actor(institution, person, Set.of());
	}

	static List<Actor> members(TenantId institution, PodSummary pod) {
		List<Actor> members = new ArrayList<>(List.of(member(institution, pod.leader())));
		pod.mentees().forEach((mentee) -> members.add(member(institution, mentee)));
		return members;
	}

	/** Writes the agreement; all sign, or all but the last. */
	void agree(TenantId institution, PodSummary pod, boolean allSign) {
		List<Actor> members = members(institution, pod);
		Actor mentor = members.getFirst();
		Patience.until("the agreement of a pod",
				() -> as(mentor, () -> this.agreements.summaryOf(mentor, List.of(pod.pod()))).containsKey(pod.pod()));
		AgreementView draft = as(mentor, () -> this.agreements.read(mentor, pod.pod()));
		Map<String, String> texts = new LinkedHashMap<>();
		draft.sections().forEach((part) -> texts.put(part.key(), part.text()));
		DemoTexts.AGREEMENT.forEach(texts::replace);
		List<SectionText> written = texts.entrySet()
			.stream()
			.map((text) -> new SectionText(text.getKey(), text.getValue()))
			.toList();
		as(mentor, () -> this.agreements.revise(mentor, pod.pod(), draft.version(), written));
		for (Actor signer : allSign ? members : members.subList(0, members.size() - 1)) {
			as(signer,
					() -> this.agreements.sign(signer, pod.pod(), this.agreements.read(signer, pod.pod()).version()));
		}
	}

	/** The agreement as the pod's mentor sees it. */
	AgreementSummary agreement(TenantId institution, PodSummary pod) {
		Actor mentor = member(institution, pod.leader());
		return Objects
			.requireNonNull(as(mentor, () -> this.agreements.summaryOf(mentor, List.of(pod.pod()))).get(pod.pod()));
	}

	/** Answers the first check-in; in every third pod, one mentee does not respond. */
	void checkIn(TenantId institution, PodSummary pod) {
		List<PersonId> mentees = pod.mentees();
		int answering = mentees.size() - ((pod.number() % 3 == 0) ? 1 : 0);
		for (int i = 0; i < answering; i++) {
			Actor mentee = member(institution, mentees.get(i));
			Fit fit = (i == 1) ? Fit.STILL_DECIDING : Fit.GOOD_FIT;
			as(mentee, () -> this.checkIns.answer(mentee, pod.pod(), new CheckInAnswer(true, fit, null)));
		}
	}

	/**
	 * Logs a meeting every two weeks between two dates, alternating mentor-led and peers
	 * only.
	 */
	void meet(TenantId institution, PodSummary pod, LocalDate from, LocalDate until) {
		List<Actor> members = members(institution, pod);
		int count = 0;
		for (LocalDate day = from; day.isBefore(until); day = day.plusDays(14)) {
			boolean withMentor = count % 2 == 0;
			Actor writer = members.get(withMentor ? 0 : 1);
			@Nullable List<PersonId> present = withMentor ? null : pod.mentees();
			LocalDate heldOn = day;
			this.clock.setBackTo(heldOn);
			String minutes = DemoTexts.MINUTES.get(count % DemoTexts.MINUTES.size());
			as(writer, () -> this.meetings.log(writer, pod.pod(), new MeetingDraft(
					withMentor ? MeetingType.MENTOR_LED : MeetingType.PEER_ONLY, heldOn, present, minutes)));
			count++;
		}
	}

	/** Each mentee sets a goal by this day; every third is reached. */
	void setGoals(TenantId institution, PodSummary pod, LocalDate by) {
		List<PersonId> mentees = pod.mentees();
		for (int i = 0; i < mentees.size(); i++) {
			Actor mentee = member(institution, mentees.get(i));
			int kind = (pod.number() + i) % GoalKind.values().length;
			var draft = new GoalDraft(DemoTexts.GOALS.get((pod.number() * 3 + i) % DemoTexts.GOALS.size()),
					GoalKind.values()[kind], mentee.person(), by.minusDays(20L * i),
					List.of(new Milestone("Outline agreed with the pod", true),
							new Milestone("First draft", kind == 0)),
					(kind == 0) ? GoalStatus.REACHED : GoalStatus.OPEN);
			as(mentee, () -> this.goals.set(mentee, pod.pod(), draft));
		}
	}

	void conclude(TenantId institution, PodSummary pod) {
		Actor mentor = member(institution, pod.leader());
		as(mentor, () -> {
			this.pods.conclude(mentor, pod.pod(),
					new Conclusion("Thank you all. We meet again at the alumni lunch.", ConclusionReason.AGREED_END));
			return pod;
		});
	}

}
