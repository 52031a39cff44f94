package org.alkimos.matching.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.weights.Weights;

/**
 * Fit of a mentee with a mentor and peers, in integer points so that it is identical on
 * every machine.
 *
 * @param points points by criterion, at most {@link Weights#most}
 */
public record Fit(Map<Criterion, Integer> points) {

	public Fit {
		points = Map.copyOf(points);
	}

	public static Fit of(Member mentee, Member mentor, List<Member> peers, Weights weights) {
		return new Fit(new Scale(weights).points(mentee, mentor, peers));
	}

	/** Fit with several mentors: the mean of the fits with each, rounded down. */
	public static Fit of(Member mentee, List<Member> mentors, List<Member> peers, Weights weights) {
		Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
		for (Member mentor : mentors) {
			of(mentee, mentor, peers, weights).points().forEach((one, more) -> points.merge(one, more, Integer::sum));
		}
		points.replaceAll((criterion, sum) -> sum / mentors.size());
		return new Fit(points);
	}

	/** Total points, 0 to 10,000. */
	public int total() {
		return this.points.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Fit as displayed, 0 to 100. */
	public int outOfHundred() {
		return (total() + 50) / 100;
	}

	public int of(Criterion criterion) {
		return this.points.getOrDefault(criterion, 0);
	}

	/** The mentee's needs that a mentor offers, most important first. */
	public static List<String> sharedTopics(Member mentee, List<Member> mentors) {
		return mentee.needs()
			.stream()
			.filter((need) -> mentors.stream().anyMatch((mentor) -> mentor.offers().contains(need)))
			.toList();
	}

}
