package org.alkimos.platform.matching.board;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.MoveOption;
import org.alkimos.matching.board.PlacementExplanation;
import org.alkimos.matching.review.MoveRequest;
import org.alkimos.matching.review.PlacementNote;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.People;
import org.alkimos.platform.matching.board.WhyView.Line;
import org.alkimos.platform.matching.board.WhyView.Option;

/** Builds the explanation of a placement, with names. */
final class WhyComposer {

	private final CohortFrame cohort;

	private final RunSummary run;

	private final People people;

	WhyComposer(CohortFrame cohort, RunSummary run, People people) {
		this.cohort = cohort;
		this.run = run;
		this.people = people;
	}

	WhyView compose(PlacementExplanation why, @Nullable PlacementNote note) {
		String name = this.people.full(why.mentee());
		String id = why.mentee().value().toString();
		String mentors = why.mentors().stream().map(this.people::full).collect(Collectors.joining(" and "));
		String subtitle = mentors.isEmpty() ? name + " has no pod" : name + " with " + mentors + " · fit " + why.fit();
		boolean draft = this.run.publishedAt() == null;
		List<MoveOption> options = draft ? why.options() : List.of();
		return new WhyView(id, Objects.requireNonNullElse(why.pod(), MoveRequest.NO_POD), name, subtitle,
				why.rows().stream().map(WhyComposer::line).toList(),
				options.stream().filter(MoveOption::isPossible).map(this::option).toList(),
				options.stream().filter((option) -> !option.isPossible()).map(this::option).toList(),
				"/match-runs/" + this.run.id().value(), draft, this.cohort.href("recusals") + "?person=" + id,
				(note != null) ? note.text() : "", (note != null) ? note.version() : 0);
	}

	private static Line line(PlacementExplanation.Row row) {
		String points = (row.most() == 0) ? "" : Math.round(row.points() / 100f) + " of " + row.most() / 100;
		return new Line(row.criterion(), BoardComposer.capital(row.mentee()), BoardComposer.capital(row.other()),
				points, row.isGood());
	}

	private Option option(MoveOption option) {
		PersonId other = option.swapWith();
		String change = ((option.meanChange() < 0) ? "−" : "+") + twoDecimals(Math.abs(option.meanChange()));
		return new Option(option.pod(), this.people.full(option.mentor()), option.wish(), option.fit(), change,
				option.meanChange() < 0, (other != null) ? other.value().toString() : null,
				(other != null) ? this.people.full(other) : null, whyNot(option));
	}

	private String whyNot(MoveOption option) {
		String rules = String.join(" ", option.whyNot());
		return option.heldBy().isEmpty() ? rules : rules + " Its places are taken by "
				+ option.heldBy().stream().map(this.people::full).collect(Collectors.joining(", ")) + ".";
	}

	private static String twoDecimals(int hundredths) {
		return hundredths / 100 + "." + ((hundredths % 100 < 10) ? "0" : "") + hundredths % 100;
	}

}
