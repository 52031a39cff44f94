package org.alkimos.platform.matching.repair;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.repair.RepairReport;
import org.alkimos.matching.repair.RepairReport.Cause;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.People;
import org.alkimos.platform.matching.board.BoardView;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;

/** The rematch page: what happened, and total fit by number of mentees moved. */
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

	/** URL that drafts a repair. */
	public String draftHref() {
		return this.cohort.href("repairs");
	}

	/** The published pods. */
	public String podsHref() {
		return this.cohort.href("matching");
	}

	/** URL of a repair draft to review, or null if there is none. */
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

	/** Number of mentees without a pod, or whose pod has no mentor. */
	public int without() {
		return this.waiting.size() - asked();
	}

	/** Text alternative of the chart. */
	public String summary() {
		if (this.report.options().isEmpty()) {
			return "";
		}
		var first = this.report.options().getFirst();
		var last = this.report.options().getLast();
		return "Total fit by number of mentees moved: from " + first.moved() + " moved, mean fit "
				+ BoardView.oneDecimal(first.meanFit()) + ", to " + last.moved() + " moved, mean fit "
				+ BoardView.oneDecimal(last.meanFit()) + ".";
	}

	/** A mentee who is waiting for a pod. */
	public record Waiting(String name, String why, @Nullable Instant since) {

		static Waiting of(RepairReport.Waiting waiting, People people) {
			String why = switch (waiting.cause()) {
				case NO_POD -> "Has no pod";
				case NO_MENTOR -> "The mentor of pod " + waiting.pod() + " has left the cohort";
				case ASKED -> (waiting.pod() != null) ? "Asked to change from pod " + waiting.pod()
						: "Asked to change pods; their pod has ended";
			};
			return new Waiting(people.full(waiting.mentee()), why, waiting.since());
		}

	}

	/** A pod that breaks a rule or that someone left. */
	public record OpenPod(String title, String left, String staying, List<String> problems) {

		static OpenPod of(RepairReport.OpenPod pod, People people) {
			return new OpenPod("Pod " + pod.number() + ", " + people.full(pod.mentor()), names(pod.left(), people),
					names(pod.staying(), people), pod.problems());
		}

		private static String names(List<PersonId> members, People people) {
			return members.isEmpty() ? "no one" : members.stream().map(people::full).collect(Collectors.joining(", "));
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
