package org.alkimos.agreements;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.alkimos.agreements.templates.AgreementTemplate;
import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.agreements.versions.CanonicalText;
import org.alkimos.agreements.versions.Signer;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AgreementTests {

	private final AgreementFixtures pod = new AgreementFixtures();

	private final Agreement agreement = this.pod.draft();

	@Test
	void startsWithAProposedTextThatNobodyHasSigned() {
		AgreementView view = view();
		assertThat(view.state()).isEqualTo(AgreementState.DRAFT);
		assertThat(view.version()).isEqualTo(1);
		assertThat(view.sections()).hasSize(10)
			.allSatisfy((part) -> assertThat(part.text()).isNotBlank())
			.allSatisfy((part) -> assertThat(part.prompt()).isNotBlank());
		assertThat(view.signers()).hasSize(4).noneMatch(Signer::hasSigned);
	}

	@Test
	void becomesAVersionWithTheLastSignatureAndNotBefore() {
		this.pod.mentees.forEach((mentee) -> assertThat(this.pod.sign(this.agreement, mentee, 1)).isEmpty());
		assertThat(view().state()).isEqualTo(AgreementState.DRAFT);
		AgreementVersion version = this.pod.sign(this.agreement, this.pod.mentor, 1).orElseThrow();
		assertThat(version.number()).isEqualTo(1);
		assertThat(version.sha256()).isEqualTo(CanonicalText.sha256(version.text()));
		assertThat(version.signers()).hasSize(4).allMatch(Signer::hasSigned);
		assertThat(view().state()).isEqualTo(AgreementState.ACTIVE);
	}

	@Test
	void asksBothMentorsOfAScholar() {
		PersonId coMentor = PersonId.next();
		PersonId scholar = this.pod.mentees.getFirst();
		Agreement team = Tenancy.call(this.pod.institution,
				() -> Agreement.draftFor(this.pod.pod, this.pod.cohort, List.of(this.pod.mentor, coMentor),
						List.of(scholar), AgreementTemplate.forPods(), AgreementFixtures.NOON));
		this.pod.sign(team, scholar, 1);
		assertThat(this.pod.sign(team, this.pod.mentor, 1)).isEmpty();
		assertThat(this.pod.sign(team, coMentor, 1).orElseThrow().signers()).hasSize(3)
			.filteredOn((signer) -> signer.role() == ParticipantRole.MENTOR)
			.extracting(Signer::person)
			.containsExactly(this.pod.mentor, coMentor);
	}

	@Test
	void takesASecondSignatureOfTheSamePersonForTheFirst() {
		this.pod.sign(this.agreement, this.pod.mentor, 1);
		assertThat(this.pod.sign(this.agreement, this.pod.mentor, 1)).isEmpty();
		assertThat(view().signers()).filteredOn(Signer::hasSigned).hasSize(1);
	}

	@Test
	void refusesASignatureUnderATextThatWasChangedMeanwhile() {
		this.pod.revise(this.agreement, this.pod.mentor, 1, "meetings", "Every Tuesday.");
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.pod.sign(this.agreement, this.pod.mentees.getFirst(), 1));
	}

	@Test
	void forgetsSignaturesWhenTheTextChanges() {
		this.pod.sign(this.agreement, this.pod.mentor, 1);
		this.pod.revise(this.agreement, this.pod.mentees.getFirst(), 1, "meetings", "Every Tuesday.");
		assertThat(view().signers()).noneMatch(Signer::hasSigned);
		assertThat(view().version()).isEqualTo(2);
	}

	@Test
	void keepsSignaturesWhenTheTextSaysTheSame() {
		this.pod.sign(this.agreement, this.pod.mentor, 1);
		String same = view().sections().getFirst().text();
		this.pod.revise(this.agreement, this.pod.mentees.getFirst(), 1, "purpose", same);
		assertThat(view().signers()).filteredOn(Signer::hasSigned).hasSize(1);
		assertThat(view().version()).isEqualTo(1);
	}

	@Test
	void waitsNoLongerForTheSignatureOfAnErasedMember() {
		PersonId erased = this.pod.mentees.getFirst();
		this.pod.sign(this.agreement, this.pod.mentor, 1);
		assertThat(this.pod.erase(this.agreement, erased)).isEmpty();
		this.pod.sign(this.agreement, this.pod.mentees.get(1), 1);
		AgreementVersion version = this.pod.sign(this.agreement, this.pod.mentees.get(2), 1).orElseThrow();
		assertThat(version.signers()).hasSize(3).noneMatch((signer) -> signer.person().equals(erased));
	}

	@Test
	void comesIntoForceWhenTheOnlyOneMissingIsErased() {
		PersonId erased = this.pod.mentees.getFirst();
		this.pod.mentees.stream().skip(1).forEach((mentee) -> this.pod.sign(this.agreement, mentee, 1));
		this.pod.sign(this.agreement, this.pod.mentor, 1);
		assertThat(this.pod.erase(this.agreement, erased)).isPresent();
		this.pod.revise(this.agreement, this.pod.mentor, 1, "meetings", "Every Tuesday.");
		assertThat(this.pod.sign(this.agreement, this.pod.mentor, 2)).isEmpty();
		assertThat(view().signers()).filteredOn(Signer::gone).hasSize(1).noneMatch(Signer::hasSigned);
	}

	@Test
	void isNotSignedWhileASectionIsEmpty() {
		this.pod.revise(this.agreement, this.pod.mentor, 1, "conflict", "");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.pod.sign(this.agreement, this.pod.mentor, 2))
			.withMessageContaining("If something goes wrong");
	}

	@Test
	void staysInForceWhileTheNextVersionIsWritten() {
		AgreementVersion first = this.pod.signedByAll(this.agreement, 1);
		this.pod.revise(this.agreement, this.pod.mentor, 1, "meetings", "Every Tuesday.");
		assertThat(view().state()).isEqualTo(AgreementState.RENEGOTIATION);
		assertThat(view().inForce()).isEqualTo(1);
		AgreementVersion second = this.pod.signedByAll(this.agreement, 2);
		assertThat(second.number()).isEqualTo(2);
		assertThat(second.sha256()).isNotEqualTo(first.sha256());
	}

	@Test
	void isReadButNeitherChangedNorSignedAfterItsEnd() {
		Tenancy.run(this.pod.institution, () -> this.agreement.end(AgreementFixtures.NOON));
		assertThat(view().state()).isEqualTo(AgreementState.ENDED);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.pod.revise(this.agreement, this.pod.mentor, 1, "meetings", "Every Tuesday."));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.pod.sign(this.agreement, this.pod.mentor, 1));
	}

	@Test
	void isNothingToPeopleOutsideThePod() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.pod.sign(this.agreement, PersonId.next(), 1));
	}

	@Test
	void hasOneHashForOneText() {
		AgreementVersion version = this.pod.signedByAll(this.agreement, 1);
		String text = CanonicalText.of(this.pod.pod, 1, version.sections());
		assertThat(text)
			.startsWith("Agreement of pod " + this.pod.pod.value() + ", version 1\n\nPurpose and goals\n\n");
		assertThat(CanonicalText.sha256(text)).isEqualTo(version.sha256()).hasSize(64);
		assertThat(CanonicalText.sha256("abc"))
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	private AgreementView view() {
		return this.agreement.view(AgreementTemplate.forPods());
	}

}
