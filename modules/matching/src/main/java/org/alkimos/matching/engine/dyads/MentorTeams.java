package org.alkimos.matching.engine.dyads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.Prng;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.engine.dyads.TeamOptions.Team;
import org.alkimos.matching.engine.pairs.PairMatcher;
import org.alkimos.matching.engine.pairs.PairResult;
import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairOptions;
import org.alkimos.matching.weights.Utility;

/**
 * Solves pods of one mentee with two mentors from different disciplines. Flow with prices
 * gives initial teams and a bound, but ignores the shared weekly hour; a search continues
 * from there.
 */
public final class MentorTeams {

	private final MatchInput input;

	private final TeamOptions options;

	private MentorTeams(MatchInput input) {
		this.input = input;
		this.options = new TeamOptions(input);
	}

	public static MatchResult match(MatchInput input, Watcher watcher) {
		return new MentorTeams(input).search(watcher);
	}

	private MatchResult search(Watcher watcher) {
		Utility utility = this.input.weights().utility();
		PairResult flow = PairMatcher.match(PairNetwork.of(this.input, 1, new PairOptions(utility != Utility.LINEAR,
				utility == Utility.WORST_FIRST, true, 0, this.input.seed())));
		List<DraftPod> pods = teams(flow);
		return MatchResult.of(this.input, pods, bound(flow, pods.size()), watcher);
	}

	private List<DraftPod> teams(PairResult flow) {
		TeamSearch search = new TeamSearch(this.options, new Prng(this.input.seed()));
		Map<String, List<String>> mentors = flow.pairs()
			.stream()
			.collect(Collectors.groupingBy(Pair::mentee, Collectors.mapping(Pair::mentor, Collectors.toList())));
		for (int mentee = 0; mentee < this.options.mentees.size(); mentee++) {
			List<String> wanted = mentors.getOrDefault(id(this.options.mentees.get(mentee)), List.of());
			for (Team team : this.options.teams.get(mentee)) {
				if (wanted.contains(id(this.options.mentors.get(team.mentor())))
						&& wanted.contains(id(this.options.mentors.get(team.coMentor())))) {
					search.start(mentee, team);
					break;
				}
			}
		}
		@Nullable Team[] found = search.run();
		List<DraftPod> pods = new ArrayList<>();
		for (int mentee = 0; mentee < found.length; mentee++) {
			Team team = found[mentee];
			if (team != null) {
				pods.add(this.options.pod(mentee, team));
			}
		}
		return pods;
	}

	private static String id(Member member) {
		return member.person().value().toString();
	}

	/**
	 * The bound of the flow if it applies to the same places; otherwise the sum of each
	 * mentee's best value, which is loose.
	 */
	private long bound(PairResult flow, int placed) {
		Utility utility = this.input.weights().utility();
		boolean same = placed == this.options.mentees.size()
				&& (utility == Utility.LINEAR || utility == Utility.CONCAVE);
		return same ? Math.min(this.options.most(), flow.measures().bound()) : this.options.most();
	}

}
