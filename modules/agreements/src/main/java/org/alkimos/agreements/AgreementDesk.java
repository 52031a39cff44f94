package org.alkimos.agreements;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.agreements.templates.AgreementTemplate;
import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.agreements.versions.AgreementVersions;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/**
 * Reading, writing, and signing of agreements by members of the pod; everyone else sees
 * only their state.
 */
@Service
public class AgreementDesk {

	private final Agreements agreements;

	private final AgreementVersions versions;

	private final AgreementViews views;

	private final AuditTrail audit;

	private final Clock clock;

	AgreementDesk(Agreements agreements, AgreementVersions versions, AgreementViews views, AuditTrail audit,
			Clock clock) {
		this.agreements = agreements;
		this.versions = versions;
		this.views = views;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Returns the current agreement.
	 * @throws NotFound if the actor is not a member of the pod
	 */
	@Transactional(readOnly = true)
	public AgreementView read(Actor actor, PodId pod) {
		Agreement agreement = this.agreements.findByPod(pod).orElseThrow(NotFound::new);
		agreement.requireMember(actor.person());
		return agreement.view(AgreementTemplate.forPods());
	}

	/**
	 * Replaces the whole text and clears earlier signatures.
	 * @param seen version of the text that the member started from
	 */
	@Transactional
	public AgreementView revise(Actor actor, PodId pod, int seen, List<SectionText> texts) {
		Agreement agreement = mine(actor, pod);
		Map<String, String> checked = WholeText.check(texts, agreement.sectionKeys());
		agreement.revise(actor.person(), seen, checked, this.clock.instant());
		this.audit.record(actor, "agreements.text-revised", agreement.id());
		return this.agreements.save(agreement).view(AgreementTemplate.forPods());
	}

	/**
	 * Signs the text; the last signature creates an immutable version.
	 * @param seen version of the text that the member read
	 */
	@Transactional
	public AgreementView sign(Actor actor, PodId pod, int seen) {
		Agreement agreement = mine(actor, pod);
		var completed = agreement.sign(actor.person(), seen, this.clock.instant());
		Agreement saved = this.agreements.save(agreement);
		completed.ifPresent(this.versions::add);
		this.audit.record(actor, "agreements.signed", agreement.id());
		return saved.view(AgreementTemplate.forPods());
	}

	/**
	 * Returns a version that all members signed, for members of the pod. Former members
	 * can read the versions they signed themselves.
	 */
	@Transactional(readOnly = true)
	public AgreementVersion signedVersion(Actor actor, PodId pod, int number) {
		Agreement agreement = this.agreements.findByPod(pod).orElseThrow(NotFound::new);
		return this.versions.find(agreement.id(), pod, number)
			.filter((version) -> agreement.hasMember(actor.person()) || version.isSignedBy(actor.person()))
			.orElseThrow(NotFound::new);
	}

	/**
	 * Returns summaries of agreements: of all these pods for program managers, of their
	 * own pods for everyone else.
	 */
	@Transactional(readOnly = true)
	public Map<PodId, AgreementSummary> summaryOf(Actor actor, Collection<PodId> pods) {
		Predicate<AgreementSummary> mayKnow = (summary) -> actor.is(Role.PROGRAM_MANAGER)
				|| summary.signed().contains(actor.person()) || summary.unsigned().contains(actor.person());
		return this.views.summariesOf(pods)
			.stream()
			.filter(mayKnow)
			.collect(Collectors.toMap(AgreementSummary::pod, (summary) -> summary));
	}

	private Agreement mine(Actor actor, PodId pod) {
		Agreement agreement = this.agreements.getByPod(pod).orElseThrow(NotFound::new);
		agreement.requireMember(actor.person());
		return agreement;
	}

}
