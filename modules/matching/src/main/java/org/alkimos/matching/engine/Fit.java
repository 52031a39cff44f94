package org.alkimos.matching.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.weights.Weights;

/**
 * How well a mentee is placed with a mentor and peers, in whole points so that it is the
 * same on every machine.
 *
 * @param points what each criterion brings, at most what {@link Weights#most} says
 */
public record Fit(Map<Criterion, Integer> points) {

	public Fit {
		points = Map.copyOf(points);
	}

	public static Fit of(Member mentee, Member mentor, List<Member> peers, Weights weights) {
		return new Fit(new Scale(weights).points(mentee, mentor, peers));
	}

	/** With several mentors, the mean of the fits with each, rounded down. */
	public static Fit of(Member mentee, List<Member> mentors, List<Member> peers, Weights weights) {
		Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
		for (Member mentor : mentors) {
			of(mentee, mentor, peers, weights).points().forEach((one, more) -> points.merge(one, more, Integer::sum));
		}
		points.replaceAll((criterion, sum) -> sum / mentors.size());
		return new Fit(points);
	}

	/** All points, 0 to 10,000. */
	public int total() {
		return this.points.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** As people read it, 0 to 100. */
	public int outOfHundred() {
		return (total() + 50) / 100;
	}

	public int of(Criterion criterion) {
		return this.points.getOrDefault(criterion, 0);
	}

	/** The needs of the mentee that a mentor offers, most wanted first. */
	public static List<String> sharedTopics(Member mentee, List<Member> mentors) {
		return mentee.needs()
			.stream()
			.filter((need) -> mentors.stream().anyMatch((mentor) -> mentor.offers().contains(need)))
			.toList();
	}

}
