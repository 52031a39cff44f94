package org.alkimos.programs.choices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.people.KnownByAddress;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.text.EmailAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ApplicationModuleTest
@TestInstance(Lifecycle.PER_METHOD)
@RecordApplicationEvents
class ChoicesTests extends ChoosingCohort {

	@Autowired
	private ApplicationEventPublisher publisher;

	@Autowired
	private KnownByAddress addresses;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void menteesRankMentorsAndMatchingHearsOfIt() {
		CohortId cohort = everybody("Ranked");
		var ruth = participant(cohort, RUTH);
		var otto = participant(cohort, OTTO);
		in(() -> this.shortlists.rank(as(ANA), cohort, 0, List.of(otto, ruth)));
		assertThat(told(cohort, ANA).preferredMentors()).containsExactly(person(OTTO), person(RUTH));
		assertThat(view(cohort, ANA).shortlist()).containsExactly(otto, ruth);
		assertThat(view(cohort, ANA).version()).isOne();
		in(() -> this.shortlists.rank(as(ANA), cohort, 1, List.of(ruth)));
		assertThat(told(cohort, ANA).preferredMentors()).containsExactly(person(RUTH));
	}

	@Test
	void aListSavedElsewhereIsNotOverwritten() {
		CohortId cohort = everybody("Stale");
		var ruth = participant(cohort, RUTH);
		in(() -> {
			this.shortlists.rank(as(ANA), cohort, 0, List.of(ruth));
			assertThatExceptionOfType(Stale.class)
				.isThrownBy(() -> this.shortlists.rank(as(ANA), cohort, 0, List.of()));
		});
		assertThat(view(cohort, ANA).shortlist()).containsExactly(ruth);
	}

	@Test
	void onlyMenteesRankOnlyMentorsAndEachOnce() {
		CohortId cohort = everybody("Rules");
		var ruth = participant(cohort, RUTH);
		var ben = participant(cohort, BEN);
		in(() -> {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.shortlists.rank(as(RUTH), cohort, 0, List.of(ben)));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.shortlists.rank(as(ANA), cohort, 0, List.of(ben)));
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.shortlists.rank(as(ANA), cohort, 0, List.of(ruth, ruth)));
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(
					() -> this.shortlists.rank(as(ANA), cohort, 0, List.of(ruth, ruth, ruth, ruth, ruth, ruth)));
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> this.declines.decline(as(ANA), cohort, ruth, "No"));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.choices.of(this.manager, cohort));
		});
	}

	@Test
	void profilesTellOfWorkAndTimeAndNothingElse() {
		CohortId cohort = everybody("Profiles");
		assertThat(view(cohort, ANA).profiles()).hasSize(2)
			.allSatisfy((profile) -> assertThat(profile.offers()).isNotEmpty());
		assertThat(view(cohort, RUTH).profiles()).hasSize(3);
		assertThat(Profile.class.getRecordComponents()).extracting("name")
			.containsExactlyInAnyOrder("participant", "person", "institution", "department", "field", "stage", "needs",
					"offers", "availability", "modality", "pairedIn");
	}

	@Test
	void keepingApartHoldsForBothAndDoesNotTellWhoAsked() {
		CohortId cohort = everybody("Apart");
		in(() -> this.avoidance.add(as(ANA), cohort, BEN));
		ParticipantTiesChanged ana = told(cohort, ANA);
		ParticipantTiesChanged ben = told(cohort, BEN);
		assertThat(ana.keptApart()).containsExactly(person(BEN));
		assertThat(ben.keptApart()).containsExactly(person(ANA));
		assertThat(view(cohort, BEN).avoided()).isEmpty();
		in(() -> this.avoidance.remove(as(ANA), cohort, view(cohort, ANA).avoided().getFirst().number()));
		assertThat(told(cohort, ANA).keptApart()).isEmpty();
		assertThat(told(cohort, BEN).keptApart()).isEmpty();
	}

	@Test
	void peopleStayApartWhenAnAddressIsCorrected() {
		CohortId cohort = everybody("Corrected");
		String later = "benjamin@choosing.example";
		in(() -> this.avoidance.add(as(ANA), cohort, BEN));
		in(() -> this.avoidance.add(as(CLEO), cohort, later));
		assertThat(told(cohort, ANA).keptApart()).containsExactly(person(BEN));
		readdress(BEN, later);
		assertThat(told(cohort, CLEO).keptApart()).as("who named the new address meant him")
			.containsExactly(person(BEN));
		assertThat(view(cohort, ANA).avoided()).hasSize(1);
		in(() -> this.avoidance.add(as(RUTH), cohort, later));
		assertThat(told(cohort, BEN).keptApart()).containsExactlyInAnyOrder(person(ANA), person(CLEO), person(RUTH));
		readdress(later, BEN);
	}

	private void readdress(String from, String to) {
		in(() -> this.transaction
			.executeWithoutResult((status) -> this.addresses.move(EmailAddress.of(from), EmailAddress.of(to))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00A0", "\u200B", "\uFEFF", "\u2007" })
	void anAddressPastedWithABlankKeepsTheSamePersonApart(String blank) {
		CohortId cohort = everybody("Pasted");
		in(() -> this.avoidance.add(as(ANA), cohort, blank + "Ben@Choosing.example" + blank));
		assertThat(told(cohort, ANA).keptApart()).containsExactly(person(BEN));
		assertThat(told(cohort, BEN).keptApart()).containsExactly(person(ANA));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> in(() -> this.avoidance.add(as(ANA), cohort, "ana\u200B@choosing.example")))
			.satisfies((ex) -> assertThat(ex.errors().getFirst().message())
				.isEqualTo("Remove the invisible character U+200B after “ana”. Do you mean “ana@choosing.example”?"));
		in(() -> assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.avoidance.add(as(ANA), cohort, ANA + blank)));
	}

	@Test
	void anAddressDoesNotTellWhetherItsOwnerTakesPart() {
		CohortId cohort = everybody("Oracle");
		in(() -> this.avoidance.add(as(ANA), cohort, BEN));
		in(() -> this.avoidance.add(as(ANA), cohort, "nobody@elsewhere.example"));
		assertThat(view(cohort, ANA).avoided()).hasSize(2).allSatisfy((one) -> assertThat(one.participant()).isNull());
		in(() -> this.avoidance.add(as(ANA), cohort, participant(cohort, RUTH)));
		assertThat(view(cohort, ANA).avoided().getLast().participant()).isEqualTo(participant(cohort, RUTH));
		in(() -> {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.avoidance.add(as(ANA), cohort, ANA));
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.avoidance.add(as(ANA), cohort, "x"));
			this.avoidance.remove(as(BEN), cohort, 1);
		});
		assertThat(view(cohort, ANA).avoided()).as("an entry belongs to its author").hasSize(3);
	}

	@Test
	void whoIsAlreadyAmongTenIsAddedAgainAndAnEntryIsRemovedTwice() {
		CohortId cohort = everybody("Ten");
		for (int number = 1; number <= ChoicesView.AVOIDED; number++) {
			String address = "p" + number + "@elsewhere.example";
			in(() -> this.avoidance.add(as(ANA), cohort, address));
		}
		in(() -> this.avoidance.add(as(ANA), cohort, "P3@elsewhere.example "));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> in(() -> this.avoidance.add(as(ANA), cohort, "p11@elsewhere.example")));
		int number = view(cohort, ANA).avoided().getFirst().number();
		in(() -> this.avoidance.remove(as(ANA), cohort, number));
		in(() -> this.avoidance.remove(as(ANA), cohort, number));
		assertThat(view(cohort, ANA).avoided()).hasSize(ChoicesView.AVOIDED - 1);
	}

	@Test
	void aNoKeepsTheTwoApartAndItsReasonIsForManagers() {
		CohortId cohort = everybody("Declined");
		var cleo = participant(cohort, CLEO);
		in(() -> this.declines.decline(as(RUTH), cohort, cleo, " We wrote a grant together. "));
		assertThat(told(cohort, RUTH).keptApart()).containsExactly(person(CLEO));
		assertThat(told(cohort, CLEO).keptApart()).containsExactly(person(RUTH));
		in(() -> {
			assertThat(this.declines.list(this.manager, cohort)).singleElement().satisfies((one) -> {
				assertThat(one.mentor()).isEqualTo(person(RUTH));
				assertThat(one.reason()).isEqualTo("We wrote a grant together.");
			});
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.declines.list(as(CLEO), cohort));
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.declines.decline(as(RUTH), cohort, cleo, " "));
		});
		assertThat(view(cohort, CLEO).profiles()).hasSize(2);
		assertThat(view(cohort, CLEO).declined()).isEmpty();
		assertThat(view(cohort, RUTH).declined()).hasSize(1);
		in(() -> this.declines.accept(as(RUTH), cohort, cleo));
		in(() -> this.declines.accept(as(RUTH), cohort, cleo));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> in(() -> this.declines.accept(as(RUTH), cohort, ParticipantId.next())));
		assertThat(told(cohort, CLEO).keptApart()).isEmpty();
	}

	@Test
	void choicesCloseWhenPodsArePublished() {
		CohortId cohort = everybody("Closed");
		var ruth = participant(cohort, RUTH);
		var ana = participant(cohort, ANA);
		in(() -> assertThat(this.choices.openTo(as(ANA))).hasSize(1));
		publish(cohort);
		await().until(() -> in(() -> this.choices.openTo(as(ANA))).isEmpty());
		assertThat(view(cohort, ANA).profiles()).isEmpty();
		in(() -> {
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> this.shortlists.rank(as(ANA), cohort, 0, List.of(ruth)));
			assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.avoidance.add(as(ANA), cohort, BEN));
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> this.declines.decline(as(RUTH), cohort, ana, "Late"));
		});
	}

	@Test
	void aMentorOfAnEarlierCohortComesAgainOnlyIfAskedFor() {
		CohortId first = everybody("First");
		publish(first);
		await().until(() -> in(() -> this.choices.openTo(as(ANA))).isEmpty());
		CohortId second = everybody("Second");
		assertThat(told(second, ANA).previousMentors()).containsExactly(person(RUTH));
		assertThat(told(second, BEN).previousMentors()).containsExactly(person(RUTH));
		var ruth = participant(second, RUTH);
		assertThat(view(second, ANA).profiles()).filteredOn((profile) -> profile.participant().equals(ruth))
			.allSatisfy((profile) -> assertThat(profile.pairedIn()).isEqualTo("First · 2026-27"));
		in(() -> this.shortlists.again(as(ANA), second, ruth, true));
		assertThat(told(second, ANA).previousMentors()).isEmpty();
		assertThat(view(second, ANA).again()).containsExactly(ruth);
		in(() -> this.shortlists.again(as(ANA), second, ruth, false));
		assertThat(told(second, ANA).previousMentors()).containsExactly(person(RUTH));
	}

	/** Ruth leads Ana and Ben. */
	private void publish(CohortId cohort) {
		var head = new EventHead(UUID.randomUUID(), this.institution, Instant.now(), 1);
		var formed = new PodFormed(head, PodId.next(), cohort, 1, List.of(person(RUTH)),
				List.of(person(ANA), person(BEN)), WeeklySlot.parse("Tue 10:00"));
		in(() -> this.transaction.executeWithoutResult((status) -> this.publisher.publishEvent(formed)));
	}

}
