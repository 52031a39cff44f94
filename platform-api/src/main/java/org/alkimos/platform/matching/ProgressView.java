package org.alkimos.platform.matching;

import java.time.ZoneId;

import org.alkimos.matching.RunState;
import org.alkimos.matching.RunSummary;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;

/** A run that has no draft: how far it is, or how it ended. */
public record ProgressView(CohortFrame cohort, RunSummary run) implements Placed {

	/** Id of the part of the page that asks again by itself. */
	static final String POLL = "run-progress";

	@Override
	public String place() {
		return this.cohort.href("matching");
	}

	public String cohortTitle() {
		return this.cohort.title();
	}

	public ZoneId zone() {
		return this.cohort.zone();
	}

	public String title() {
		return "Matching run " + this.run.number();
	}

	public String href() {
		return "/match-runs/" + this.run.id().value();
	}

	public String startHref() {
		return this.cohort.href("match-runs");
	}

	public boolean isRepair() {
		return this.run.isRepair();
	}

	public String repairHref() {
		return this.cohort.href("repair");
	}

	public String readinessHref() {
		return this.cohort.href("readiness");
	}

	public boolean isActive() {
		return this.run.isActive();
	}

	/** How it stands, in a sentence. */
	public String words() {
		return switch (this.run.state()) {
			case QUEUED -> "Waiting for a worker. This usually takes a second or two.";
			case RUNNING -> "Best draft so far: " + this.run.placed() + " of "
					+ Numbers.count(this.run.mentees(), "mentee") + " with a pod" + nearness() + ".";
			case CANCELLED -> this.run.isRepair()
					? "Another repair took its place. Nothing was changed and nobody was told anything."
					: "It was cancelled, or its draft was put away. Nothing was changed and nobody was told anything.";
			case FAILED -> "It ended with an error and has no draft. Nothing was changed. Run the matching again.";
			case READY, PUBLISHED -> "The draft is ready.";
		};
	}

	private String nearness() {
		Long bound = this.run.bound();
		return (bound == null || bound == 0) ? ""
				: ", " + RunsView.nearBest(this.run.worth(), bound) + " of the best possible";
	}

	public boolean hasFailed() {
		return this.run.state() == RunState.FAILED;
	}

}
