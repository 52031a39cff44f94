package org.alkimos.platform.progress.pod;

import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.Dates;
import org.alkimos.progress.PodSheet;
import org.alkimos.progress.plan.PlanUse;

/**
 * Page of the reader's answer about their individual development plan.
 *
 * @param active whether the pod is active, so that the answer can be given or changed
 */
public record PlanPage(String pod, String podHref, PlanUse use, boolean active) {

	static PlanPage of(PodSheet sheet, PlanUse use) {
		var pod = sheet.pod();
		return new PlanPage("Pod " + pod.number(), PodPaths.pod(pod.pod()), use, pod.active());
	}

	public String action() {
		return this.podHref + "/plan";
	}

	public boolean said() {
		return this.use.place() != null;
	}

	public String text() {
		var place = this.use.place();
		if (place == null) {
			return "Do you have an individual development plan, here or elsewhere? "
					+ "Your program counts how many mentees do.";
		}
		return switch (place) {
			case HERE -> "Your goals here are your plan. " + review();
			case ELSEWHERE -> "Your plan is kept elsewhere. " + review();
			case NONE -> "You said that you don't have a plan.";
		};
	}

	private String review() {
		var on = this.use.reviewedOn();
		return (on != null) ? "You last reviewed it with a mentor on " + Dates.day(on) + "."
				: "You haven't entered a review date.";
	}

	PodPage.PlanPanel panel() {
		return new PodPage.PlanPanel(action(), text(), !said() ? "Answer" : "Change or remove my answer");
	}

}
