package org.alkimos.platform.matching;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.run.RunOptions;
import org.alkimos.matching.run.RunState;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.ui.Placed;
import org.alkimos.platform.ui.Tone;

/**
 * All runs of a cohort, newest first.
 *
 * @param compareWith the latest draft, to compare the others with; null if there is none
 */
public record RunsView(CohortFrame cohort, List<RunSummary> runs, @Nullable RunSummary compareWith) implements Placed {

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

	public String weightsHref() {
		return this.cohort.href("weights");
	}

	public String readinessHref() {
		return this.cohort.href("readiness");
	}

	public String href(RunSummary run) {
		return "/match-runs/" + run.id().value();
	}

	public static String nameOf(RunSummary run) {
		String name = run.name();
		return "Run " + run.number() + ((name != null) ? " · " + name : "");
	}

	public static String weights(RunSummary run) {
		Integer version = run.weightsVersion();
		if (version == null) {
			return "what-if weights";
		}
		return (version == 0) ? "default" : "version " + version;
	}

	/** Proven gap to the best possible. */
	public String nearness(RunSummary run) {
		return nearBest(run.worth(), run.bound());
	}

	public static String nearBest(@Nullable Long worth, @Nullable Long bound) {
		if (worth == null || bound == null || bound == 0) {
			return "–";
		}
		if (worth >= bound) {
			return "proven optimal";
		}
		long hundredths = Math.max(1, (10_000 * (bound - worth) + bound - 1) / bound);
		return "within " + hundredths / 100 + "." + ((hundredths % 100 < 10) ? "0" : "") + hundredths % 100 + "%";
	}

	/** Whether the draft can be discarded. */
	public boolean isDraft(RunSummary run) {
		return run.state() == RunState.READY;
	}

	/** Maximum length of the name of a run. */
	public int longestName() {
		return RunOptions.LONGEST_NAME;
	}

	public @Nullable String compareHref(RunSummary run) {
		RunSummary with = this.compareWith;
		return (with == null || !run.hasDraft() || with.id().equals(run.id())) ? null
				: href(with) + "/comparison/" + run.id().value();
	}

	public String state(RunSummary run) {
		return switch (run.state()) {
			case QUEUED -> "Waiting";
			case RUNNING -> "Running";
			case READY -> run.complete() ? "Draft" : "Draft, stopped early";
			case CANCELED -> "Canceled";
			case FAILED -> "Failed";
			case PUBLISHED -> "Published";
		};
	}

	public Tone tone(RunSummary run) {
		return switch (run.state()) {
			case QUEUED, RUNNING -> Tone.BLUE;
			case READY -> Tone.GREY;
			case PUBLISHED -> Tone.GREEN;
			case CANCELED, FAILED -> Tone.ORANGE;
		};
	}

}
