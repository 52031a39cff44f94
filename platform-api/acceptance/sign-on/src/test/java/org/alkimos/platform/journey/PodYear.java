package org.alkimos.platform.journey;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Locator;

import static org.assertj.core.api.Assertions.assertThat;

/** What the members of one pod do in their browsers, from the agreement to the end. */
record PodYear(String pod, Visitor mentor, List<Visitor> mentees) {

	void agree() {
		this.mentor.seesOnHome("agreement").inspect("home-tasks");
		this.mentor.open(this.pod).sees("Launch");
		this.mentor.open(this.pod + "/agreement/edit").inspect("agreement-edit");
		Locator sections = this.mentor.main().locator("textarea");
		for (int section = 0; section < sections.count(); section++) {
			sections.nth(section).fill("We decide this together in our first meeting, and write it here.");
		}
		this.mentor.press("Save changes").sees("We decide this together");
		for (Visitor mentee : this.mentees) {
			mentee.open(this.pod + "/agreement").pressAndConfirm("Sign").sees("Waiting for");
		}
		this.mentor.open(this.pod + "/agreement").pressAndConfirm("Sign").sees("Version 1").inspect("agreement-signed");
		this.mentor.follow("Version 1").sees("SHA-256");
		this.mentees.getFirst().seesOnHome("everyone has signed");
		this.mentor.seesSoon(this.pod, "Everyone signed the agreement");
		assertThat(this.mentor.main().locator("[aria-current=step]").innerText()).contains("Maintain");
	}

	void meet() {
		this.mentor.open(this.pod).follow("We met: mentor-led").press("Log meeting").sees("1 meeting so far");
		mentee().open(this.pod).follow("We met: peers only").press("Log meeting").sees("2 meetings so far");
		this.mentor.seesOnHome("peers-only meeting");
		mentee().open(this.pod)
			.follow("Add a goal")
			.fill("title", "Submit a career award")
			.choose("kind", "CAREER")
			.fill("targetOn", LocalDate.now().plusDays(90).toString())
			.press("Add goal")
			.sees("Submit a career award");
		mentee().open(this.pod).inspect("pod");
	}

	void checkIn() {
		mentee().open(this.pod + "/check-in").inspect("check-in");
		mentee().press("Submit answers").sees("Have you met?").inspect("check-in-errors");
		mentee().choose("met", "yes").choose("fit", "GOOD_FIT").press("Submit answers").sees("My check-in");
	}

	/** The mentor answers about themselves, a mentee about the mentor. */
	void assess(String wave, int rating) {
		answer(this.mentor, wave, rating);
		answer(mentee(), wave, rating);
	}

	private void answer(Visitor member, String wave, int rating) {
		member.seesOnHome(wave + " assessment");
		member.open("/assessments").main().locator(".ak-task-title").first().click();
		member.sees("Who can see this").inspect("assessment-" + wave);
		Locator points = member.main().locator("input[type=radio][value='" + rating + "']");
		assertThat(points.count()).isEqualTo(26);
		points.first().check(new Locator.CheckOptions().setForce(true));
		member.sees("Saved just now");
		String form = member.path();
		member.open(form);
		assertThat(points.first().isChecked()).as("autosaved").isTrue();
		for (int item = 1; item < 26; item++) {
			points.nth(item).check(new Locator.CheckOptions().setForce(true));
		}
		member.choose("forEvaluation", "true")
			.press("Review and submit")
			.sees("26 of 26")
			.press("Submit")
			.sees("Submitted");
	}

	void conclude() {
		this.mentor.open(this.pod).pressAndConfirm("Conclude the pod").sees("This pod has concluded");
		this.mentor.inspect("pod-concluded");
		this.mentees.forEach((mentee) -> mentee.seesOnHome("concluded on"));
	}

	private Visitor mentee() {
		return this.mentees.getFirst();
	}

}
