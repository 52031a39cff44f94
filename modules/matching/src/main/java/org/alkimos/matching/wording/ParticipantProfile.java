package org.alkimos.matching.wording;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.matching.engine.Member;

/**
 * The participant facts shown to program managers on the match board.
 *
 * @param homeInstitution home institution; empty if unknown
 * @param department department; empty if unknown
 * @param field field of research; empty if unknown
 * @param rank self-reported rank; empty if unknown
 * @param yearsSinceDegree years since the terminal degree, 0 to 80; null if unknown
 * @param needs topics a mentee needs, most important first, in lower case; empty if none
 * @param offers topics a mentor offers, in lower case; empty if none
 * @param availability weekly hours the person is available, such as Tue 10:00, in the
 * cohort's time zone; empty if none were entered
 * @param modality how the person wants to meet: in person, remote, or either
 * @param podCapacity maximum number of pods of a mentor; 0 for a mentee
 */
public record ParticipantProfile(String homeInstitution, String department, String field, String rank,
		@Nullable Integer yearsSinceDegree, List<String> needs, List<String> offers, List<WeeklySlot> availability,
		String modality, int podCapacity) {

	public static ParticipantProfile of(Member member) {
		return new ParticipantProfile(member.homeInstitution(), member.department(), member.field(), member.rank(),
				member.yearsSinceDegree(), member.needs(), member.offers(), List.copyOf(member.availability()),
				RuleLabels.modality(member), member.podCapacity());
	}

}
