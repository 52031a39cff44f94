package org.alkimos.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.alkimos.matching.board.Measures.Variety;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.Member;

/** Computes the diversity within the pods of a draft. */
final class PodVariety {

	/** Difference in years since degree that counts as another stage. */
	private static final int STAGE_YEARS = 3;

	private final ReviewedDraft draft;

	private final List<DraftRow> pods;

	PodVariety(ReviewedDraft draft) {
		this.draft = draft;
		this.pods = draft.pods().stream().filter((pod) -> !pod.mentees().isEmpty()).toList();
	}

	Variety measure() {
		return new Variety(alone(), count((pod) -> severalOf(pod, Member::homeInstitution)),
				count((pod) -> severalOf(pod, Member::department)), count(this::stages));
	}

	private int count(Predicate<DraftRow> wanted) {
		return (int) this.pods.stream().filter(wanted).count();
	}

	/** A mentee without peers is not counted. */
	private int alone() {
		int alone = 0;
		for (DraftRow pod : this.pods) {
			List<String> ranks = this.draft.members(pod.mentees())
				.stream()
				.map(Member::rank)
				.map(Member::plain)
				.toList();
			alone += (int) ranks.stream()
				.filter((rank) -> !rank.isEmpty() && ranks.size() > 1 && ranks.indexOf(rank) == ranks.lastIndexOf(rank))
				.count();
		}
		return alone;
	}

	private boolean severalOf(DraftRow pod, Function<Member, String> of) {
		List<Member> everybody = new ArrayList<>(this.draft.members(pod.mentees()));
		everybody.add(this.draft.member(pod.leader()));
		return everybody.stream().map(of).map(Member::plain).filter((name) -> !name.isEmpty()).distinct().count() > 1;
	}

	private boolean stages(DraftRow pod) {
		var years = this.draft.members(pod.mentees())
			.stream()
			.map(Member::yearsSinceDegree)
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.summaryStatistics();
		return years.getCount() > 1 && years.getMax() - years.getMin() >= STAGE_YEARS;
	}

}
