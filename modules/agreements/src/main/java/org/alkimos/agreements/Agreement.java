package org.alkimos.agreements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.agreements.templates.AgreementTemplate;
import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.agreements.versions.Section;
import org.alkimos.agreements.versions.Signer;
import org.alkimos.agreements.versions.Signers;
import org.alkimos.contracts.agreements.AgreementActivated;
import org.alkimos.contracts.agreements.AgreementEnded;
import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.agreements.AgreementOpened;
import org.alkimos.contracts.agreements.AgreementReopened;
import org.alkimos.contracts.agreements.AgreementRevised;
import org.alkimos.contracts.agreements.AgreementSigned;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TypedIds;

/** The agreement of one pod: its members write it, sign it, and revise it when needed. */
@Table(schema = "agreements", value = "agreement")
class Agreement extends Aggregate {

	@Id
	@Column("agreement_id")
	private final AgreementId id;

	@Column("pod_id")
	private final PodId pod;

	@Column("cohort_id")
	private final CohortId cohort;

	private AgreementState state;

	/** Revision of the text, from 1; a signature applies to one edition. */
	private int edition;

	/** Number of the signed version in force, or 0 if there is none. */
	private int inForce;

	private final Instant openedAt;

	private @Nullable Instant activatedAt;

	@MappedCollection(idColumn = "agreement_id", keyColumn = "position")
	private List<Section> sections;

	@MappedCollection(idColumn = "agreement_id", keyColumn = "position")
	private List<Signer> signers;

	Agreement(AgreementId id, PodId pod, CohortId cohort, AgreementState state, int edition, int inForce,
			Instant openedAt, @Nullable Instant activatedAt, List<Section> sections, List<Signer> signers) {
		this.id = id;
		this.pod = pod;
		this.cohort = cohort;
		this.state = state;
		this.edition = edition;
		this.inForce = inForce;
		this.openedAt = openedAt;
		this.activatedAt = activatedAt;
		this.sections = new ArrayList<>(sections);
		this.signers = new ArrayList<>(signers);
	}

	static Agreement draftFor(PodId pod, CohortId cohort, List<PersonId> mentors, List<PersonId> mentees,
			AgreementTemplate template, Instant at) {
		List<Signer> signers = Signers.of(mentors, mentees).all();
		var agreement = new Agreement(new AgreementId(TypedIds.next()), pod, cohort, AgreementState.DRAFT, 1, 0, at,
				null, template.draft(), signers);
		agreement.announce(at, (head) -> new AgreementOpened(head, agreement.id, pod, cohort,
				signers.stream().map(Signer::person).toList()));
		return agreement;
	}

	/** Replaces the text and clears all signatures. An identical text changes nothing. */
	void revise(PersonId by, int seen, Map<String, String> texts, Instant at) {
		requireMember(by);
		requireOpen();
		requireEdition(seen);
		List<Section> revised = this.sections.stream()
			.map((section) -> section.reading(texts.getOrDefault(section.key(), section.text())))
			.toList();
		if (revised.equals(this.sections)) {
			return;
		}
		this.sections = new ArrayList<>(revised);
		writeAnew(signers().released());
		announce(at, (head) -> new AgreementRevised(head, this.id, this.pod, this.cohort));
	}

	/**
	 * Signs the edition the member read (idempotent).
	 * @return the version completed by this signature, if it was the last one needed
	 */
	Optional<AgreementVersion> sign(PersonId by, int seen, Instant at) {
		Signer signer = requireMember(by);
		requireEdition(seen);
		if (signer.hasSigned()) {
			return Optional.empty();
		}
		requireOpen();
		requireComplete();
		keep(signers().signedBy(by, at));
		announce(at, (head) -> new AgreementSigned(head, this.id, this.pod, this.cohort, by));
		return activateIfSettled(at);
	}

	/**
	 * Removes an erased member from the required signatures.
	 * @return the version completed by this, if theirs was the last signature needed
	 */
	Optional<AgreementVersion> goOnWithout(PersonId person, Instant at) {
		keep(signers().without(person));
		boolean waits = this.state == AgreementState.DRAFT || this.state == AgreementState.RENEGOTIATION;
		return waits ? activateIfSettled(at) : Optional.empty();
	}

	private Optional<AgreementVersion> activateIfSettled(Instant at) {
		return signers().areSettled() ? Optional.of(activate(at)) : Optional.empty();
	}

	private AgreementVersion activate(Instant at) {
		this.inForce++;
		this.state = AgreementState.ACTIVE;
		this.activatedAt = at;
		var version = AgreementVersion.of(this.id, this.pod, this.inForce, this.sections, signers().signed(), at);
		announce(at, (head) -> new AgreementActivated(head, this.id, this.pod, this.cohort, version.number(),
				version.sha256()));
		return version;
	}

	/**
	 * Asks the new members of a pod to sign, starting from the current text. The version
	 * in force stays in force until everyone has signed and never changes.
	 */
	void follow(List<PersonId> mentors, List<PersonId> mentees, Instant at) {
		if (this.state == AgreementState.ENDED || signers().are(mentors, mentees)) {
			return;
		}
		writeAnew(signers().followedBy(mentors, mentees));
		announce(at, (head) -> new AgreementReopened(head, this.id, this.pod, this.cohort,
				List.copyOf(signers().members().keySet())));
	}

	/** Starts a new edition without signatures. */
	private void writeAnew(Signers signers) {
		keep(signers);
		this.edition++;
		this.state = (this.inForce > 0) ? AgreementState.RENEGOTIATION : AgreementState.DRAFT;
	}

	private Signers signers() {
		return new Signers(this.signers);
	}

	private void keep(Signers signers) {
		this.signers = new ArrayList<>(signers.all());
	}

	/** Ends the agreement of a pod whose mentees have all left. */
	void dissolve(Instant at) {
		keep(signers().withoutMentees());
		end(at);
	}

	/**
	 * Ends the agreement of a concluded pod: signed versions stay readable, and nothing
	 * more can be written.
	 */
	void end(Instant at) {
		if (this.state != AgreementState.ENDED) {
			this.state = AgreementState.ENDED;
			announce(at, (head) -> new AgreementEnded(head, this.id, this.pod, this.cohort));
		}
	}

	AgreementView view(AgreementTemplate template) {
		List<AgreementView.Part> parts = this.sections.stream()
			.map((section) -> new AgreementView.Part(section.key(), section.heading(), template.promptOf(section.key()),
					section.text()))
			.toList();
		return new AgreementView(this.id, this.pod, this.cohort, this.state, this.edition, this.inForce, this.openedAt,
				this.activatedAt, parts, signers().present());
	}

	AgreementId id() {
		return this.id;
	}

	Set<String> sectionKeys() {
		return this.sections.stream().map(Section::key).collect(Collectors.toSet());
	}

	boolean hasMember(PersonId person) {
		return signers().member(person).isPresent();
	}

	Signer requireMember(PersonId person) {
		return signers().member(person).orElseThrow(NotFound::new);
	}

	private void requireEdition(int seen) {
		if (seen != this.edition) {
			throw new Stale();
		}
	}

	private void requireOpen() {
		if (this.state == AgreementState.ENDED) {
			throw new Conflict(
					"The pod has concluded. You can still read its agreement, but it can no longer be changed.");
		}
	}

	private void requireComplete() {
		this.sections.stream().filter((section) -> section.text().isBlank()).findFirst().ifPresent((section) -> {
			throw new Conflict("The section “" + section.heading() + "” is empty. Complete it, then sign.");
		});
	}

}
