package org.alkimos.agreements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.agreements.templates.AgreementTemplate;
import org.alkimos.agreements.versions.AgreementSection;
import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.agreements.versions.Signer;
import org.alkimos.agreements.versions.Signers;
import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TypedIds;

/** The agreement of one pod: its members write it, sign it, and revise it when needed. */
@Table(schema = "agreements", value = "agreement")
class Agreement extends AnnouncedAgreement {

	private AgreementState state;

	/** Revision of the text, from 1; a signature applies to one edition. */
	private int edition;

	/** Number of the signed version in force, or 0 if there is none. */
	private int inForce;

	private final Instant openedAt;

	private @Nullable Instant activatedAt;

	@MappedCollection(idColumn = "agreement_id", keyColumn = "position")
	private List<AgreementSection> sections;

	@MappedCollection(idColumn = "agreement_id", keyColumn = "position")
	private List<Signer> signers;

	Agreement(AgreementId id, PodId pod, CohortId cohort, AgreementState state, int edition, int inForce,
			Instant openedAt, @Nullable Instant activatedAt, List<AgreementSection> sections, List<Signer> signers) {
		super(id, pod, cohort);
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
		agreement.announceOpened(signers.stream().map(Signer::person).toList(), at);
		return agreement;
	}

	/** Replaces the text and clears all signatures. An identical text changes nothing. */
	void revise(PersonId by, int seen, Map<String, String> texts, Instant at) {
		requireMember(by);
		this.state.requireOpen();
		requireEdition(seen);
		List<AgreementSection> revised = new Sections(this.sections).reading(texts);
		if (revised.equals(this.sections)) {
			return;
		}
		this.sections = new ArrayList<>(revised);
		writeAnew(signers().released());
		announceRevised(at);
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
		this.state.requireOpen();
		new Sections(this.sections).requireComplete();
		keep(signers().signedBy(by, at));
		announceSigned(by, at);
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
		var version = AgreementVersion.of(id(), pod(), this.inForce, this.sections, signers().signed(), at);
		announceActivated(version, at);
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
		announceReopened(List.copyOf(signers().members().keySet()), at);
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
			announceEnded(at);
		}
	}

	AgreementView view(AgreementTemplate template) {
		return new AgreementView(id(), pod(), cohort(), this.state, this.edition, this.inForce, this.openedAt,
				this.activatedAt, new Sections(this.sections).parts(template), signers().present());
	}

	Set<String> sectionKeys() {
		return new Sections(this.sections).keys();
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

}
