package org.alkimos.platform.journey;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.local.Extent;
import org.alkimos.platform.security.SignOnTest;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Mailboxes;
import org.alkimos.platform.testing.PageView;
import org.alkimos.progress.PodSummary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One cohort from two spreadsheets to its results and its end, as people live it in
 * Chromium, signed in through Keycloak. One pod is watched in its browsers.
 */
@SignOnTest
@Tag(Extent.SIZED)
class JourneyIT {

	@Autowired
	private Campus campus;

	@Autowired
	private Mailboxes mailboxes;

	@Autowired
	private ApiClient api;

	@Autowired
	private Members members;

	@Autowired
	private Everyone everyone;

	@Test
	void oneCohortFromRosterToResults() {
		try (PageView browser = new PageView()) {
			Actor administrator = this.campus.open("Journey University");
			Visitor manager = staff(browser, administrator, Role.PROGRAM_MANAGER);
			CohortYear cohort = new CohortYear(manager);
			cohort.plan();
			cohort.importRoster();
			cohort.formPods();
			cohort.publish();
			manager.seesOnHome("Career Catalyst").seesSoon(cohort.path() + "/pods", "Pod 13").inspect("pods");

			PodYear pod = watch(browser, administrator, cohort);
			pod.agree();
			pod.meet();
			pod.checkIn();
			pod.assess("Opening", 4);
			Evaluator evaluator = new Evaluator(staff(browser, administrator, Role.EVALUATOR), cohort.path());
			evaluator.findsNothingWhileTheWaveIsOpen();
			this.everyone.answer(administrator, cohort.path(), 4);
			cohort.openClosingWave();
			pod.assess("Closing", 6);
			this.everyone.answer(administrator, cohort.path(), 6);
			cohort.closeClosingWave();
			evaluator.seesTheChange();
			evaluator.pullsTheFile(machine(browser, administrator));

			cohort.closeTooEarly();
			pod.conclude();
			this.everyone.conclude(administrator, cohort.path());
			cohort.close();
			pod.mentor().seesOnHome("has closed").inspect("home-after");
		}
	}

	private Visitor staff(PageView browser, Actor administrator, Role role) {
		PersonId person = this.campus.enlist(administrator, Campus.newEmail(), role);
		String token = this.campus.invite(administrator, person);
		return Visitor.invited(browser, this.api.address(), this.api.address() + "/invitations/" + token);
	}

	/** Brings the members of the first pod in, by the mail that the manager sends. */
	private PodYear watch(PageView browser, Actor administrator, CohortYear cohort) {
		PodSummary pod = this.everyone.pods(administrator, cohort.path()).getFirst();
		assertThat(pod.mentees()).hasSizeBetween(3, 4);
		List<Visitor> mentees = pod.mentees()
			.stream()
			.map((mentee) -> participant(browser, administrator, cohort, mentee))
			.toList();
		return new PodYear("/pods/" + pod.pod().value(), participant(browser, administrator, cohort, pod.leader()),
				mentees);
	}

	private Visitor participant(PageView browser, Actor administrator, CohortYear cohort, PersonId person) {
		MemberView member = Tenancy.call(administrator.institution(), () -> this.members.get(administrator, person));
		cohort.invite(member.name().full());
		String token = this.mailboxes.invitation(String.valueOf(member.email()), 1);
		return Visitor.invited(browser, this.api.address(), this.api.address() + "/invitations/" + token);
	}

	private Machine machine(PageView browser, Actor administrator) {
		Visitor visitor = staff(browser, administrator, Role.INSTITUTION_ADMINISTRATOR);
		return Machine.made(visitor, this.api);
	}

}
