package org.alkimos.platform.matching.board;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Measures;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Placed;
import org.alkimos.platform.ui.Step;
import org.alkimos.platform.ui.Tone;

/**
 * The match board.
 *
 * @param rows pods that match the chosen filter, by the mentor's name
 * @param unmatched mentees without a pod
 * @param allRows number of all pods, with or without mentees
 * @param why the explained placement, or null if none
 * @param lag what has changed since the draft
 */
public record BoardView(CohortFrame cohort, RunSummary run, Measures measures, Board.Moves moves, String show,
		List<Row> rows, List<Card> unmatched, int allRows, int podsWithMentees, @Nullable WhyView why,
		LagView lag) implements Placed {

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
	 * Gap between this draft and the best possible, in a sentence; empty if unknown.
	 */
	public String nearBest() {
		Integer share = this.measures.shareOfBest();
		if (share == null) {
			return "";
		}
		int missing = 10_000 - share;
		return (missing == 0) ? "Proven optimal: no draft can be better." : "At most " + missing / 100 + "."
				+ ((missing % 100 < 10) ? "0" : "") + missing % 100 + "% below the best possible.";
	}

	public String startHref() {
		return this.cohort.href("match-runs");
	}

	public boolean isDraft() {
		return this.run.publishedAt() == null;
	}

	public boolean isRepair() {
		return this.run.isRepair();
	}

	public String repairHref() {
		return this.cohort.href("repair");
	}

	/**
	 * A repair may leave pods unchanged with rule violations; publishing checks the
	 * changed ones.
	 */
	public boolean isPublishable() {
		return isDraft() && (isRepair() || this.measures.rulesBroken() == 0) && this.podsWithMentees > 0;
	}

	public List<Step> steps() {
		return BoardSteps.of(this);
	}

	public String meanFit() {
		return oneDecimal(this.measures.meanFit());
	}

	/** Change in mean fit from the previous draft, or the lowest fit if there is none. */
	public String meanFitNote() {
		Integer before = this.measures.meanFitBefore();
		if (before == null) {
			return "lowest " + this.measures.lowestFit();
		}
		int change = this.measures.meanFit() - before;
		return ((change < 0) ? "−" : "+") + oneDecimal(Math.abs(change)) + " compared with the previous draft";
	}

	public static String oneDecimal(int hundredths) {
		int tenths = Math.round(hundredths / 10f);
		return tenths / 10 + "." + tenths % 10;
	}

	/** Mentees of the cohort, also those who enrolled after the draft. */
	public int mentees() {
		return this.measures.mentees() + this.lag.newMentees();
	}

	public String matchedNote() {
		int left = mentees() - this.measures.matched();
		return (left == 0) ? "everyone matched" : left + " unmatched";
	}

	public Tone matchedTone() {
		return (mentees() == this.measures.matched()) ? Tone.GREEN : Tone.ORANGE;
	}

	public String wishNote() {
		return this.measures.wishes().first() + " got their first choice, " + this.measures.wishes().topThree()
				+ " one of their top three";
	}

	/** All measures, beyond the four key ones. */
	public MeasuresView figures() {
		return new MeasuresView(this.measures, this.run);
	}

	public String publishLabel() {
		return isRepair() ? "Publish rematch" : "Publish " + Numbers.count(this.podsWithMentees, "pod");
	}

	/** Confirmation text: the effects of publishing. */
	public String publishText() {
		if (isRepair()) {
			return "No one has been notified yet. Publishing changes the pods immediately. People who join or leave"
					+ " a pod see it on Home, without a reason. Changed pods sign a new agreement and keep what they"
					+ " have done so far. This can't be undone.";
		}
		int left = mentees() - this.measures.matched();
		return "No one has been notified yet. Publishing forms " + Numbers.count(this.podsWithMentees, "pod") + " with "
				+ Numbers.count(this.measures.matched(), "mentee")
				+ " immediately. Members see their pod on Home, a draft agreement opens for each pod, and the first"
				+ " check-ins and assessments are requested."
				+ ((left > 0) ? " " + Numbers.count(left, "mentee") + " won't have a pod." : "")
				+ " This can't be undone.";
	}

	/**
	 * The mentors and the mentees of one pod.
	 *
	 * @param mentors one or two mentors; the first leads
	 * @param coMentors possible other co-mentors, best fit first; null if there is no
	 * co-mentor to choose
	 */
	public record Row(int number, List<Mentor> mentors, @Nullable List<Option> coMentors, int taken, int largest,
			String room, boolean full, boolean locked, String hours, List<Card> cards, List<String> problems,
			boolean empty) {

		public Mentor leader() {
			return this.mentors.getFirst();
		}

		public @Nullable Mentor coMentor() {
			return (this.mentors.size() > 1) ? this.mentors.get(1) : null;
		}

	}

	/**
	 * A mentee.
	 *
	 * @param pod number of their pod, or 0 for none
	 */
	public record Card(String id, int pod, String name, String note, @Nullable Integer fit, Tone tone, List<Chip> chips,
			boolean needsYourEye, String foot, List<Choice> moves, boolean removable, boolean selected, boolean moved,
			String whyHref) {
	}

	/** A mentor; the note is the department and the institution. */
	public record Mentor(String name, String note) {
	}

	/** One label on a mentee's card. */
	public record Chip(String text, String icon, Tone tone) {
	}

	/** A pod the mentee can move to. */
	public record Choice(int pod, String label) {
	}

}
