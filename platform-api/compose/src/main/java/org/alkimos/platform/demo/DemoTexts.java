package org.alkimos.platform.demo;

import java.util.List;
import java.util.Map;

/** What invented people wrote. */
final class DemoTexts {

	/** By key of the agreement's section; sections not named keep the template's text. */
	static final Map<String, String> AGREEMENT = Map.of("purpose",
			"Each of us leaves the year with one finished grant application or paper, and with three colleagues to call.",
			"meetings",
			"Every second week for one hour: once a month with our mentor, once a month peers only. The host rotates and"
					+ " sends three questions the day before.",
			"responsibilities", "We come prepared, we say when we cannot come, and we do what we said we would do.",
			"communication", "Email for plans, phone for anything that hurts. Answers within three working days.",
			"confidentiality",
			"What is said in the pod stays in the pod. Legal duties to report override this promise.", "ground-rules",
			"Everyone has ten minutes of air time. Two missed meetings and the host calls.", "feedback",
			"We look at this agreement together after one month and again at mid-year.", "conflict",
			"First among ourselves, then with the program manager, and at any time with the ombuds.", "ending",
			"The pod ends with the closing event. Anyone may leave earlier without giving a reason.", "authorship",
			"Advice is free. Authorship is agreed before work on a paper begins.");

	static final List<String> MINUTES = List.of("Went through two specific aims pages. Next host brings a budget.",
			"Talked about saying no. Each of us names one thing to drop.",
			"Mock interview for a faculty position, with feedback.",
			"Read the summary statement together; plan for the reply.", "Mapped who supports us, and who is missing.");

	static final List<String> GOALS = List.of("Submit a career development award", "Lead a team meeting every week",
			"Finish the cohort paper", "Give a talk outside my department", "Agree on protected time with my chair",
			"Supervise my first summer student", "Build a small network of trial statisticians",
			"Resubmit the foundation grant", "Write for forty minutes a day");

	private DemoTexts() {
	}

}
