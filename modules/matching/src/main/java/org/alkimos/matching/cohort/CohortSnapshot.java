package org.alkimos.matching.cohort;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodRules;

/**
 * Local copy of cohorts and participants, built from the events of the programs module.
 */
@Component
public class CohortSnapshot {

	private final JdbcClient jdbc;

	private final MatchJson json;

	CohortSnapshot(JdbcClient jdbc, MatchJson json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	public void opened(CohortOpened event) {
		this.jdbc.sql("""
				insert into matching.cohort
					(cohort_id, smallest_pod, largest_pod, same_department_allowed, same_field_allowed, co_mentors)
				values (?, ?, ?, ?, ?, ?)
				on conflict (tenant_id, cohort_id) do update set smallest_pod = excluded.smallest_pod,
					largest_pod = excluded.largest_pod, same_department_allowed = excluded.same_department_allowed,
					same_field_allowed = excluded.same_field_allowed, co_mentors = excluded.co_mentors""")
			.params(event.cohort().value(), event.smallestPod(), event.largestPod(), event.sameDepartmentAllowed(),
					event.sameFieldAllowed(), event.coMentors())
			.update();
	}

	public void closed(CohortId cohort) {
		this.jdbc.sql("update matching.cohort set closed = true where cohort_id = ?").param(cohort.value()).update();
	}

	public void enrolled(ParticipantEnrolled event) {
		this.jdbc.sql("""
				insert into matching.participant (participant_id, cohort_id, person_id, facts, revision, enrolled_at)
				values (?, ?, ?, cast(? as jsonb), ?, ?)
				on conflict (tenant_id, participant_id) do update set facts = excluded.facts,
					revision = excluded.revision, withdrawn = false, enrolled_at =
						case when participant.withdrawn then excluded.enrolled_at else participant.enrolled_at end
				where participant.revision < excluded.revision""")
			.params(event.participant().value(), event.cohort().value(), event.person().value(),
					this.json.write(member(event)), event.head().revision(),
					event.head().occurredAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Replaces all relationships of a participant. */
	public void tied(ParticipantTiesChanged event) {
		this.jdbc.sql("""
				update matching.participant set facts = facts || cast(? as jsonb), revision = ?
				where participant_id = ? and revision < ?""")
			.params(this.json.write(TieFacts.of(event)), event.head().revision(), event.participant().value(),
					event.head().revision())
			.update();
	}

	public void withdrawn(ParticipantWithdrawn event) {
		this.jdbc.sql("""
				update matching.participant set withdrawn = true, revision = ?, withdrawn_at = ?
				where participant_id = ? and revision < ?""")
			.params(event.head().revision(), event.head().occurredAt().atOffset(ZoneOffset.UTC),
					event.participant().value(), event.head().revision())
			.update();
	}

	private static Member member(ParticipantEnrolled event) {
		return new Member(event.person(), event.role(), event.homeInstitution(), event.department(), event.field(),
				event.rank(), event.yearsSinceDegree(), event.needs(), event.offers(), Set.copyOf(event.availability()),
				event.modality(), event.podCapacity(), event.preferredMentors(), Set.copyOf(event.evaluativeLines()),
				Set.copyOf(event.keptApart()));
	}

	public Optional<KnownCohort> find(CohortId cohort) {
		return this.jdbc.sql("""
				select smallest_pod, largest_pod, same_department_allowed, same_field_allowed, co_mentors, closed
				from matching.cohort where cohort_id = ?""")
			.param(cohort.value())
			.query((row,
					number) -> new KnownCohort(new PodRules(row.getInt("smallest_pod"), row.getInt("largest_pod"),
							row.getBoolean("same_department_allowed"), row.getBoolean("same_field_allowed"),
							row.getBoolean("co_mentors")), row.getBoolean("closed")))
			.optional();
	}

	/**
	 * Current participants; a person enrolled twice counts once, with the latest
	 * enrollment.
	 */
	public List<Member> members(CohortId cohort) {
		Map<PersonId, Member> members = new LinkedHashMap<>();
		this.jdbc.sql("""
				select facts from matching.participant where cohort_id = ? and not withdrawn
				order by participant_id""")
			.param(cohort.value())
			.query(String.class)
			.stream()
			.map((facts) -> this.json.read(facts, Member.class))
			.forEach((member) -> members.put(member.person(), member));
		return new ArrayList<>(members.values());
	}

	/**
	 * All participants, including withdrawn ones, by person. For a person enrolled twice,
	 * the latest enrollment counts, and they are present if either enrollment is active.
	 */
	public Map<PersonId, KnownMember> everybody(CohortId cohort) {
		Map<PersonId, KnownMember> everybody = new LinkedHashMap<>();
		this.jdbc.sql("""
				select facts, withdrawn, enrolled_at, withdrawn_at from matching.participant where cohort_id = ?
				order by not withdrawn, participant_id""")
			.param(cohort.value())
			.query((row, number) -> new KnownMember(this.json.read(row.getString("facts"), Member.class),
					!row.getBoolean("withdrawn"), instant(row.getObject("enrolled_at", OffsetDateTime.class)),
					instant(row.getObject("withdrawn_at", OffsetDateTime.class))))
			.stream()
			.forEach((known) -> everybody.put(known.member().person(), known));
		return everybody;
	}

	private static Instant instant(@Nullable OffsetDateTime at) {
		return (at != null) ? at.toInstant() : Instant.EPOCH;
	}

	/** A participant, with enrollment status and times of enrollment and withdrawal. */
	public record KnownMember(Member member, boolean here, Instant since, Instant goneSince) {
	}

	/** The rules of a cohort, and whether it is closed. */
	public record KnownCohort(PodRules rules, boolean closed) {
	}

}
