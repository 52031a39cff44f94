package org.alkimos.agreements;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.alkimos.agreements.templates.AgreementTemplate;
import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.kernel.tenancy.TypedIds;

/** A pod of one mentor and three mentees, and its agreement. */
final class AgreementFixtures {

	static final Instant NOON = Instant.parse("2026-09-21T12:00:00Z");

	final TenantId institution = new TenantId(UUID.randomUUID());

	final PodId pod = PodId.next();

	final CohortId cohort = CohortId.next();

	final PersonId mentor = PersonId.next();

	final List<PersonId> mentees = List.of(PersonId.next(), PersonId.next(), PersonId.next());

	Agreement draft() {
		return Tenancy.call(this.institution, () -> Agreement.draftFor(this.pod, this.cohort, List.of(this.mentor),
				this.mentees, AgreementTemplate.forPods(), NOON));
	}

	Optional<AgreementVersion> sign(Agreement agreement, PersonId by, int seen) {
		return Tenancy.call(this.institution, () -> agreement.sign(by, seen, NOON.plusSeconds(60)));
	}

	void revise(Agreement agreement, PersonId by, int seen, String key, String text) {
		Map<String, String> texts = new LinkedHashMap<>();
		AgreementTemplate.forPods().draft().forEach((section) -> texts.put(section.key(), section.text()));
		texts.put(key, text);
		Tenancy.run(this.institution, () -> agreement.revise(by, seen, texts, NOON.plusSeconds(30)));
	}

	Optional<AgreementVersion> erase(Agreement agreement, PersonId member) {
		return Tenancy.call(this.institution, () -> agreement.goOnWithout(member, NOON.plusSeconds(90)));
	}

	/** All sign what stands there; gives the version that the last signature makes. */
	AgreementVersion signedByAll(Agreement agreement, int seen) {
		this.mentees.forEach((mentee) -> sign(agreement, mentee, seen));
		return sign(agreement, this.mentor, seen).orElseThrow();
	}

	PodFormed formed() {
		var head = new EventHead(TypedIds.next(), this.institution, NOON, 1);
		return new PodFormed(head, this.pod, this.cohort, 1, List.of(this.mentor), this.mentees,
				WeeklySlot.parse("Tue 10:00"));
	}

}
