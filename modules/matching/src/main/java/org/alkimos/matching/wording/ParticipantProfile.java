package org.alkimos.matching.wording;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.matching.engine.Member;

/** The participant facts shown to program managers on the match board. */
public record ParticipantProfile(String homeInstitution, String department, String field, String rank,
		@Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers, List<WeeklySlot> availability,
		String modality, int podCapacity) {

	public static ParticipantProfile of(Member member) {
		return new ParticipantProfile(member.homeInstitution(), member.department(), member.field(), member.rank(),
				member.yearsSinceDegree(), member.needs(), member.offers(), List.copyOf(member.availability()),
				RuleLabels.modality(member), member.podCapacity());
	}

}
