package org.alkimos.platform.matching;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.RepairReport;
import org.alkimos.matching.RepairReport.Cause;
import org.alkimos.matching.RunSummary;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;

/** The repair page: what happened, and the curve of what more changes would bring. */
public record RepairView(CohortFrame cohort, RepairReport report, List<Waiting> waiting, List<OpenPod> pods,
		List<Option> options, RepairCurveDrawing wide, RepairCurveDrawing narrow) implements Placed {

	static RepairView of(CohortFrame cohort, RepairReport report, People people) {
		return new RepairView(cohort, report,
				report.waiting().stream().map((waiting) -> Waiting.of(waiting, people)).toList(),
				report.pods().stream().map((pod) -> OpenPod.of(pod, people)).toList(),
				report.options().stream().map((option) -> Option.of(option, report)).toList(),
				new RepairCurveDrawing(report.options(), false), new RepairCurveDrawing(report.options(), true));
	}

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

	/** Where a repair is chosen. */
	public String draftHref() {
		return this.cohort.href("repairs");
	}

	/** The published pods. */
	public String podsHref() {
		return this.cohort.href("matching");
	}

	/** A repair that waits to be reviewed; null if there is none. */
	public @Nullable String waitingDraftHref() {
		RunSummary draft = this.report.draft();
		return (draft != null) ? "/match-runs/" + draft.id().value() : null;
	}

	public int asked() {
		return (int) this.report.waiting().stream().filter((one) -> one.cause() == Cause.ASKED).count();
	}

	public int left() {
		return this.report.pods().stream().mapToInt((pod) -> pod.left().size()).sum();
	}

	/** Mentees without a pod, or without its mentor. */
	public int without() {
		return this.waiting.size() - asked();
	}

	/** What the drawing shows, for those who do not see it. */
	public String summary() {
		if (this.report.options().isEmpty()) {
			return "";
		}
		var first = this.report.options().getFirst();
		var last = this.report.options().getLast();
		return "Fit of all together against mentees moved: from " + first.moved() + " moved, mean fit "
				+ BoardView.oneDecimal(first.meanFit()) + ", to " + last.moved() + " moved, mean fit "
				+ BoardView.oneDecimal(last.meanFit()) + ".";
	}

	/** Somebody who waits. */
	public record Waiting(String name, String why, @Nullable Instant since) {

		static Waiting of(RepairReport.Waiting waiting, People people) {
			String why = switch (waiting.cause()) {
				case NO_POD -> "Has no pod";
				case NO_MENTOR -> "The mentor of pod " + waiting.pod() + " takes part no longer";
				case ASKED -> (waiting.pod() != null) ? "Asks for another pod than pod " + waiting.pod()
						: "Asked for another pod; theirs has ended";
			};
			return new Waiting(people.full(waiting.mentee()), why, waiting.since());
		}

	}

	/** A pod that does not hold, or is one fewer. */
	public record OpenPod(String title, String left, String staying, List<String> problems) {

		static OpenPod of(RepairReport.OpenPod pod, People people) {
			return new OpenPod("Pod " + pod.number() + ", " + people.full(pod.mentor()), names(pod.left(), people),
					names(pod.staying(), people), pod.problems());
		}

		private static String names(List<PersonId> members, People people) {
			return members.isEmpty() ? "nobody" : members.stream().map(people::full).collect(Collectors.joining(", "));
		}

	}

	/** One repair to choose. */
	public record Option(int moved, String title, String changes, String placed, String granted, String meanFit) {

		static Option of(RepairReport.Option option, RepairReport report) {
			long asked = report.waiting().stream().filter((one) -> one.cause() == Cause.ASKED).count();
			String title = (option.moved() == 0) ? "Only those affected"
					: Numbers.count(option.moved(), "other mentee") + " moved";
			return new Option(option.moved(), title, Integer.toString(option.changed()),
					option.placed() + " of " + report.mentees(), option.granted() + " of " + asked,
					BoardView.oneDecimal(option.meanFit()));
		}

	}

}
