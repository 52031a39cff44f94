package org.alkimos.platform.progress;

import org.alkimos.platform.ui.Dates;
import org.alkimos.progress.PlanUse;
import org.alkimos.progress.PodSheet;

/**
 * What the reader says of an individual development plan of their own.
 *
 * @param active whether the pod is at work, so that it can be said or changed
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
			return "Do you keep a plan of your goals, here or elsewhere? Your program counts how many mentees do.";
		}
		return switch (place) {
			case HERE -> "You keep a plan here, as your goals. " + review();
			case ELSEWHERE -> "You keep a plan elsewhere. " + review();
			case NONE -> "You said that you keep no plan.";
		};
	}

	private String review() {
		var on = this.use.reviewedOn();
		return (on != null) ? "You last went over it with a mentor on " + Dates.day(on) + "."
				: "You have not said that you went over it with a mentor.";
	}

	PodPage.PlanPanel panel() {
		return new PodPage.PlanPanel(action(), text(), !said() ? "Say whether I do" : "Change or take back");
	}

}
