package org.alkimos.platform.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.alkimos.identity.Members;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.PlacementExplanation;
import org.alkimos.matching.board.RunComparison;
import org.alkimos.matching.readiness.ReadinessReport;
import org.alkimos.matching.readiness.ReadinessReport.WithoutOption;
import org.alkimos.matching.repair.RepairReport;

/** Looks up the names of the people on a board. */
@Component
public class MatchNames {

	private final Members members;

	MatchNames(Members members) {
		this.members = members;
	}

	public People of(Actor actor, Board board) {
		Set<PersonId> people = new HashSet<>();
		board.pods().forEach((pod) -> {
			people.addAll(pod.mentorIds());
			pod.mentees().forEach((placed) -> people.add(placed.mentee()));
			Stream.ofNullable(pod.coMentors()).forEach(people::addAll);
		});
		Board.Before before = board.before();
		if (before != null) {
			before.mentors().values().forEach(people::addAll);
		}
		board.unmatched().forEach((unplaced) -> people.add(unplaced.mentee()));
		people.addAll(board.lag().people());
		return new People(this.members.namesOf(actor, people));
	}

	public People of(Actor actor, PlacementExplanation why) {
		Set<PersonId> people = new HashSet<>();
		people.add(why.mentee());
		people.addAll(why.mentors());
		why.options().forEach((option) -> {
			people.add(option.mentor());
			Stream.ofNullable(option.swapWith()).forEach(people::add);
			people.addAll(option.heldBy());
		});
		return new People(this.members.namesOf(actor, people));
	}

	public People of(Actor actor, RunComparison comparison) {
		Set<PersonId> people = new HashSet<>();
		comparison.differences().forEach((difference) -> people.addAll(difference.everybody()));
		return new People(this.members.namesOf(actor, people));
	}

	public People of(Actor actor, RepairReport report) {
		Set<PersonId> people = new HashSet<>();
		report.waiting().forEach((waiting) -> people.add(waiting.mentee()));
		report.pods().forEach((pod) -> {
			people.add(pod.mentor());
			people.addAll(pod.left());
			people.addAll(pod.staying());
		});
		return new People(this.members.namesOf(actor, people));
	}

	public People of(Actor actor, ReadinessReport report) {
		return new People(
				this.members.namesOf(actor, report.withoutOption().stream().map(WithoutOption::person).toList()));
	}

}
