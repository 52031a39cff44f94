package org.alkimos.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** What an evaluator reads in the browser and pulls by a script. */
record Evaluator(Visitor visitor, String cohort) {

	void findsNothingWhileTheWaveIsOpen() {
		this.visitor.seesOnHome("Career Catalyst");
		this.visitor.open(this.cohort + "/evaluation")
			.sees("Groups of fewer than 5 people are hidden", "No results yet")
			.inspect("evaluation-open");
	}

	void seesTheChange() {
		this.visitor.open(this.cohort + "/evaluation").sees("Effective communication", "Cronbach's alpha");
		assertThat(this.visitor.main().innerText()).containsPattern("\\+[12]\\.\\d\\d since the start");
		this.visitor.doesNotSee("Zhou", "Diallo", "Hidden to protect privacy").inspect("evaluation");
	}

	void pullsTheFile(Machine machine) {
		String api = "/api/v1" + this.cohort;
		String file = machine.get(api + "/results.csv");
		// 45 mentees and 13 mentors answered 26 items twice
		assertThat(file.lines().filter((line) -> line.contains(",item,"))).hasSize(58 * 26 * 2);
		assertThat(file).doesNotContain("Zhou", "Diallo", "@");
		String keys = file.lines().findFirst().orElseThrow();
		assertThat(machine.get(api + "/codebook.csv")).contains(keys.split(","));
		assertThat(machine.get(api + "/results")).contains("\"floor\":5");
	}

}
