package org.alkimos.platform.matching;

import java.time.ZoneId;

import org.alkimos.matching.run.RunState;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;

/** Progress or outcome of a run without a draft. */
public record ProgressView(CohortFrame cohort, RunSummary run) implements Placed {

	/** ID of the part of the page that polls. */
	public static final String POLL = "run-progress";

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
		return "Match run " + this.run.number();
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

	/** The status of the run, in a sentence. */
	public String words() {
		return switch (this.run.state()) {
			case QUEUED -> "Waiting to start. This usually takes a second or two.";
			case RUNNING -> "Best draft so far: " + this.run.placed() + " of "
					+ Numbers.count(this.run.mentees(), "mentee") + " have a pod" + nearness() + ".";
			case CANCELED -> this.run.isRepair()
					? "Another rematch replaced this one. Nothing was changed and no one was notified."
					: "This run was canceled or its draft was discarded. Nothing was changed and no one was notified.";
			case FAILED -> "This run failed and has no draft. Nothing was changed. Run matching again.";
			case READY, PUBLISHED -> "The draft is ready.";
		};
	}

	private String nearness() {
		Long worth = this.run.worth();
		Long bound = this.run.bound();
		return (worth == null || bound == null || bound == 0) ? ""
				: ", " + RunsView.nearBest(worth, bound) + ((worth < bound) ? " of the best possible" : "");
	}

	public boolean hasFailed() {
		return this.run.state() == RunState.FAILED;
	}

}
