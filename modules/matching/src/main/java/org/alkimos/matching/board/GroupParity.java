package org.alkimos.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.alkimos.matching.board.Measures.Grouping;
import org.alkimos.matching.board.Measures.MenteeGroup;
import org.alkimos.matching.board.Measures.Parity;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.Member;

/**
 * Compares outcomes across groups of mentees (group parity).
 */
final class GroupParity {

	private static final int EARLY = 4;

	private static final int LATER = 9;

	private final ReviewedDraft draft;

	GroupParity(ReviewedDraft draft) {
		this.draft = draft;
	}

	/** Only groupings with at least two groups to compare. */
	List<Parity> all() {
		return Stream.of(Grouping.values()).map(this::by).filter((parity) -> parity.groups().size() > 1).toList();
	}

	private Parity by(Grouping grouping) {
		Map<String, List<Member>> groups = new TreeMap<>();
		for (Member mentee : this.draft.mentees()) {
			name(mentee, grouping)
				.ifPresent((name) -> groups.computeIfAbsent(name, (key) -> new ArrayList<>()).add(mentee));
		}
		return new Parity(grouping,
				groups.entrySet()
					.stream()
					.filter((entry) -> entry.getValue().size() >= Parity.SMALLEST)
					.map((entry) -> group(entry.getKey(), entry.getValue()))
					.toList());
	}

	private MenteeGroup group(String name, List<Member> mentees) {
		List<Integer> points = mentees.stream().map(this::points).flatMap(Optional::stream).toList();
		int sum = points.stream().mapToInt(Integer::intValue).sum();
		return new MenteeGroup(name, mentees.size(), points.size(), points.isEmpty() ? 0 : sum / points.size());
	}

	private Optional<Integer> points(Member mentee) {
		return this.draft.podOf(mentee.person())
			.map((pod) -> this.draft.fit(mentee.person(), pod, pod.mentees()).total());
	}

	private static Optional<String> name(Member mentee, Grouping grouping) {
		return switch (grouping) {
			case RANK -> Optional.of(Member.plain(mentee.rank())).filter((rank) -> !rank.isEmpty());
			case INSTITUTION ->
				Optional.of(mentee.homeInstitution().strip()).filter((institution) -> !institution.isEmpty());
			case STAGE -> Optional.ofNullable(mentee.yearsSinceDegree()).map(GroupParity::stage);
		};
	}

	private static String stage(int years) {
		if (years <= EARLY) {
			return "0 to 4 years since degree";
		}
		return (years <= LATER) ? "5 to 9 years since degree" : "10 years or more since degree";
	}

}
