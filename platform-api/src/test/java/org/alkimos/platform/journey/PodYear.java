package org.alkimos.platform.journey;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Locator;

import static org.assertj.core.api.Assertions.assertThat;

/** What the members of one pod do in their browsers, from the agreement to the end. */
record PodYear(String pod, Visitor mentor, List<Visitor> mentees) {

	void live() {
		agree();
		meet();
		this.mentees.getFirst().open(this.pod + "/goals/new").fill("title", "Submit a career award");
		this.mentees.getFirst()
			.choose("kind", "CAREER")
			.fill("targetOn", LocalDate.now().plusDays(90).toString())
			.press("Set the goal")
			.sees("Submit a career award");
		checkIn();
		assess();
		conclude();
	}

	private void agree() {
		this.mentor.seesOnHome("Agree").inspect("home-tasks");
		this.mentor.open(this.pod + "/agreement/edit")
			.fill("purpose", "Each of us finishes one application.")
			.press("Save the text")
			.sees("Each of us finishes one application.");
		for (Visitor mentee : this.mentees) {
			mentee.open(this.pod + "/agreement").pressAndConfirm("Sign");
		}
		this.mentor.open(this.pod + "/agreement").pressAndConfirm("Sign").inspect("agreement-signed");
		this.mentor.seesWithin(this.pod, "Everyone signed the agreement");
		assertThat(this.mentor.page().locator(".step-item[aria-current], [aria-current=step]").first().innerText())
			.contains("Maintain");
	}

	private void meet() {
		this.mentor.open(this.pod).follow("We met: mentor-led").press("Log the meeting").sees("Mentor-led");
		Visitor mentee = this.mentees.getFirst();
		mentee.open(this.pod).follow("We met: peers only").press("Log the meeting").sees("Peers only").inspect("pod");
	}

	private void checkIn() {
		Visitor mentee = this.mentees.getFirst();
		mentee.open(this.pod + "/check-in");
		Locator answers = mentee.page().locator("main form input[type=radio]");
		for (String field : List.of("met", "fit")) {
			mentee.page()
				.locator("main form input[type=radio][name=" + field + "]")
				.first()
				.check(new Locator.CheckOptions().setForce(true));
		}
		assertThat(answers.count()).isGreaterThanOrEqualTo(5);
		mentee.page().locator("main form button.btn-primary").first().click();
		mentee.open(this.pod + "/check-in").sees("Good fit");
	}

	private void assess() {
		Visitor mentee = this.mentees.getFirst();
		mentee.open("/assessments").inspect("assessments");
		mentee.page().locator("main a[href*='/assessments/']").first().click();
		mentee.sees("Who will see this").inspect("assessment");
		Locator fives = mentee.page().locator("main input[type=radio][value='5']");
		assertThat(fives.count()).isEqualTo(26);
		for (int i = 0; i < 26; i++) {
			fives.nth(i).check(new Locator.CheckOptions().setForce(true));
		}
		mentee.press("Check and hand in").press("Hand in");
		mentee.open("/assessments").sees("Handed in");
	}

	private void conclude() {
		this.mentor.open(this.pod).pressAndConfirm("Conclude the pod").inspect("pod-concluded");
		this.mentees.forEach((mentee) -> mentee.seesOnHome("ended"));
	}

}
