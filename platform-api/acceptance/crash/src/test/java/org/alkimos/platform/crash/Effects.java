package org.alkimos.platform.crash;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What publishing caused in each module, counted in the database as the institution sees
 * it.
 */
final class Effects {

	private static final Map<String, String> COUNTS = Map.of("pods published", "select count(*) from matching.pod",
			"agreement drafts", "select count(*) from agreements.agreement", "relationships",
			"select count(*) from progress.pod", "check-ins", "select count(*) from progress.check_in", "assessments",
			"select count(*) from evaluation.assessment", "tasks to agree",
			"select count(*) from notices.task where kind = 'AGREE'", "parked events",
			"select count(*) from kernel.parked_event");

	private final InstitutionRows rows;

	Effects(InstitutionRows rows) {
		this.rows = rows;
	}

	Map<String, Integer> count() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		COUNTS.forEach((what, sql) -> counts.put(what, this.rows.count(sql)));
		return counts;
	}

	int publishedPods() {
		return this.rows.count("select count(*) from matching.pod");
	}

	/**
	 * Whether nothing waits in the outbox and the counts stood still for a second and a
	 * half.
	 */
	boolean settled() throws InterruptedException {
		Map<String, Integer> before = count();
		Thread.sleep(1500);
		return before.getOrDefault("pods published", 0) > 0 && before.equals(count()) && this.rows.waiting() == 0;
	}

}
