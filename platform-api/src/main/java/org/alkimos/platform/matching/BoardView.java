package org.alkimos.platform.matching;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.Board;
import org.alkimos.matching.Measures;
import org.alkimos.matching.RunSummary;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Placed;
import org.alkimos.platform.ui.Step;
import org.alkimos.platform.ui.Tone;

/**
 * The review board.
 *
 * @param rows pods to show under the chosen filter, by the mentor's name
 * @param unmatched mentees without a pod
 * @param allRows pods there are, with mentees or not
 * @param why whose placement is explained; null for nobody
 */
public record BoardView(CohortFrame cohort, RunSummary run, Measures measures, Board.Moves moves, String show,
		List<Row> rows, List<Card> unmatched, int allRows, int podsWithMentees,
		@Nullable WhyView why) implements Placed {

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

	public String href() {
		return "/match-runs/" + this.run.id().value();
	}

	public String runsHref() {
		return this.cohort.href("runs");
	}

	/**
	 * How near this draft is to the best possible, in words; empty where that is not
	 * known.
	 */
	public String nearBest() {
		Integer share = this.measures.shareOfBest();
		if (share == null) {
			return "";
		}
		int missing = 10_000 - share;
		return (missing == 0) ? "Proved: no draft can be better." : "At most " + missing / 100 + "."
				+ ((missing % 100 < 10) ? "0" : "") + missing % 100 + " % below the best possible.";
	}

	public String startHref() {
		return this.cohort.href("match-runs");
	}

	/** Whether the board can be changed. */
	public boolean isDraft() {
		return this.run.publishedAt() == null;
	}

	public boolean isRepair() {
		return this.run.isRepair();
	}

	/** Where other repairs can be chosen. */
	public String repairHref() {
		return this.cohort.href("repair");
	}

	/** A repair leaves some pods as they are, faults and all; publishing looks closer. */
	public boolean isPublishable() {
		return isDraft() && (isRepair() || this.measures.rulesBroken() == 0) && this.podsWithMentees > 0;
	}

	public List<Step> steps() {
		String people = Numbers.count(this.measures.mentees(), "mentee");
		Step roster = Step.done("Roster", people);
		if (isRepair() && isDraft()) {
			return List.of(roster, Step.done("Pods", "published"), Step.current("Repair", "to be reviewed"),
					Step.ahead("Agreements", "anew where members change"), Step.ahead("Active", null),
					Step.ahead("Evaluation", null));
		}
		Step run = Step.done("Matching run", "Run " + this.run.number());
		String eye = (this.measures.needYourEye() == 0) ? "nothing left to look at"
				: this.measures.needYourEye() + " need your eye";
		return isDraft()
				? List.of(roster, run, Step.current("Review", eye), Step.ahead("Agreements", "open on publish"),
						Step.ahead("Active", null), Step.ahead("Evaluation", null))
				: List.of(roster, run, Step.done("Review", "published"), Step.current("Agreements", "being signed"),
						Step.ahead("Active", null), Step.ahead("Evaluation", null));
	}

	/** Mean fit with one decimal. */
	public String meanFit() {
		return oneDecimal(this.measures.meanFit());
	}

	/** How the mean fit changed since the draft before, or how low the lowest is. */
	public String meanFitNote() {
		Integer before = this.measures.meanFitBefore();
		if (before == null) {
			return "lowest " + this.measures.lowestFit();
		}
		int change = this.measures.meanFit() - before;
		return ((change < 0) ? "−" : "+") + oneDecimal(Math.abs(change)) + " against the draft before";
	}

	static String oneDecimal(int hundredths) {
		int tenths = Math.round(hundredths / 10f);
		return tenths / 10 + "." + tenths % 10;
	}

	public String matchedNote() {
		int left = this.measures.mentees() - this.measures.matched();
		return (left == 0) ? "nobody left out" : left + " unmatched";
	}

	public Tone matchedTone() {
		return (this.measures.mentees() == this.measures.matched()) ? Tone.GREEN : Tone.ORANGE;
	}

	public String wishNote() {
		return this.measures.wishes().first() + " their first choice, " + this.measures.wishes().topThree()
				+ " one of three";
	}

	/** All measures, for those who want more than the four on top. */
	public MeasuresView figures() {
		return new MeasuresView(this.measures, this.run);
	}

	public String publishLabel() {
		return isRepair() ? "Publish this repair" : "Publish " + Numbers.count(this.podsWithMentees, "pod");
	}

	/** What publishing does, before it is done. */
	public String publishText() {
		if (isRepair()) {
			return "No one has been told anything yet. Publishing changes the pods at once: who comes or goes finds it on"
					+ " Home, without a reason; changed pods agree anew, and what they did so far stays theirs."
					+ " This cannot be taken back.";
		}
		int left = this.measures.mentees() - this.measures.matched();
		return "No one has been told anything yet. Publishing forms " + Numbers.count(this.podsWithMentees, "pod")
				+ " with " + Numbers.count(this.measures.matched(), "mentee")
				+ " at once: every member sees the pod on Home, a draft agreement opens for each pod, and the first check-ins"
				+ " and assessments are asked for."
				+ ((left > 0) ? " " + Numbers.count(left, "mentee") + " will stay without a pod." : "")
				+ " This cannot be taken back.";
	}

	/**
	 * A mentor and the mentees of one pod.
	 *
	 * @param second the co-mentor's part; null in cohorts whose mentees have one mentor
	 */
	public record Row(int number, String mentor, String note, @Nullable Second second, int taken, int largest,
			String room, boolean full, boolean locked, String hours, List<Card> cards, List<String> problems,
			boolean empty) {
	}

	/**
	 * A mentee.
	 *
	 * @param pod number of their pod; 0 for none
	 */
	public record Card(String id, int pod, String name, String note, @Nullable Integer fit, Tone tone, List<Chip> chips,
			boolean needsYourEye, String foot, List<Choice> moves, boolean removable, boolean selected, boolean moved,
			String whyHref) {
	}

	/**
	 * The second mentor of a pod.
	 *
	 * @param name null while none is chosen
	 * @param note where they work
	 * @param others who could be instead, best fit first
	 */
	public record Second(@Nullable String name, String note, List<Option> others) {
	}

	/** One thing to know about a placement. */
	public record Chip(String text, String icon, Tone tone) {
	}

	/** A pod the mentee can move to. */
	public record Choice(int pod, String label) {
	}

}
