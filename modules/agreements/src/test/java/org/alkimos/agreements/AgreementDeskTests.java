package org.alkimos.agreements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.agreements.versions.AgreementVersion;
import org.alkimos.agreements.versions.CanonicalText;
import org.alkimos.agreements.versions.Signer;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TypedIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ApplicationModuleTest
class AgreementDeskTests {

	private AgreementFixtures pod = new AgreementFixtures();

	private final AgreementDesk desk;

	private final HeardEvents heard;

	private final ApplicationEventPublisher publisher;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	AgreementDeskTests(AgreementDesk desk, HeardEvents heard, ApplicationEventPublisher publisher,
			TransactionTemplate transaction, JdbcClient jdbc) {
		this.desk = desk;
		this.heard = heard;
		this.publisher = publisher;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void formPod() {
		this.pod = new AgreementFixtures();
		publish(this.pod.formed());
		awaitHeard("AgreementOpened");
	}

	@Test
	void opensExactlyOneDraftPerPodHoweverOftenThePodIsTold() {
		publish(this.pod.formed());
		var later = new AgreementFixtures();
		Tenancy.run(this.pod.institution, () -> this.transaction.executeWithoutResult((status) -> {
			var head = new EventHead(TypedIds.next(), this.pod.institution, AgreementFixtures.NOON, 1);
			this.publisher.publishEvent(new PodFormed(head, later.pod, later.cohort, 2, List.of(later.mentor),
					later.mentees, later.formed().weeklySlot()));
		}));
		await().untilAsserted(() -> assertThat(this.heard.namesOf(later.pod)).containsExactly("AgreementOpened"));
		assertThat(this.heard.namesOf(this.pod.pod)).containsExactly("AgreementOpened");
		assertThat(as(this.pod.mentor, () -> this.desk.read(actor(this.pod.mentor), this.pod.pod)).sections())
			.hasSize(10);
	}

	@Test
	void isInForceOnceAllHaveSignedAndTellsEveryStep() {
		everyone().forEach((person) -> sign(person, 1));
		awaitHeard("AgreementOpened", "AgreementSigned", "AgreementSigned", "AgreementSigned", "AgreementSigned",
				"AgreementActivated");
		AgreementVersion version = as(this.pod.mentor,
				() -> this.desk.signedVersion(actor(this.pod.mentor), this.pod.pod, 1));
		assertThat(version.sha256()).isEqualTo(CanonicalText.sha256(version.text()));
		assertThat(version.sections()).hasSize(10);
		assertThat(version.signers()).hasSize(4).allMatch(Signer::hasSigned);
	}

	@Test
	void keepsTheSignedVersionWhileTheNextIsWrittenAndNumbersThem() {
		everyone().forEach((person) -> sign(person, 1));
		AgreementView revised = revise(this.pod.mentor, 1, "meetings", "Every Tuesday.");
		assertThat(revised.state()).isEqualTo(AgreementState.RENEGOTIATION);
		assertThat(revised.signers()).noneMatch(Signer::hasSigned);
		everyone().forEach((person) -> sign(person, 2));
		assertThat(version(1).text()).doesNotContain("Every Tuesday.");
		assertThat(version(2).text()).contains("Every Tuesday.");
		awaitHeard("AgreementOpened", "AgreementSigned", "AgreementSigned", "AgreementSigned", "AgreementSigned",
				"AgreementActivated", "AgreementRevised", "AgreementSigned", "AgreementSigned", "AgreementSigned",
				"AgreementSigned", "AgreementActivated");
	}

	@Test
	void letsNobodyOverwriteAnotherMembersWords() {
		revise(this.pod.mentor, 1, "meetings", "Every Tuesday.");
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> revise(this.pod.mentees.getFirst(), 1, "meetings", "Every Friday."));
		assertThat(read(this.pod.mentor).sections().get(1).text()).isEqualTo("Every Tuesday.");
	}

	@Test
	void letsAllSignAtTheSameMoment() {
		everyone().parallel().forEach((person) -> sign(person, 1));
		assertThat(read(this.pod.mentor).state()).isEqualTo(AgreementState.ACTIVE);
	}

	@Test
	void doesNotExistForPeopleOutsideThePodManagersIncluded() {
		Actor manager = new Actor(this.pod.institution, PersonId.next(), Set.of(Role.PROGRAM_MANAGER));
		Tenancy.run(this.pod.institution, () -> {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.desk.read(manager, this.pod.pod));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.desk.sign(manager, this.pod.pod, 1));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.desk.revise(manager, this.pod.pod, 1, List.of()));
		});
	}

	@Test
	void tellsManagersWhoHasNotSignedAndOutsidersNothing() {
		sign(this.pod.mentor, 1);
		Actor manager = new Actor(this.pod.institution, PersonId.next(), Set.of(Role.PROGRAM_MANAGER));
		AgreementSummary summary = as(manager.person(),
				() -> this.desk.summaryOf(manager, List.of(this.pod.pod, PodId.next())).get(this.pod.pod));
		assertThat(summary).isNotNull();
		assertThat(summary.signed()).containsExactly(this.pod.mentor);
		assertThat(summary.unsigned()).containsExactlyElementsOf(this.pod.mentees);
		PersonId outsider = PersonId.next();
		assertThat(as(outsider, () -> this.desk.summaryOf(actor(outsider), List.of(this.pod.pod)))).isEmpty();
	}

	@Test
	void endsWithThePodAlsoWhenTheConclusionIsHeardFirst() {
		publish(concluded(this.pod));
		awaitHeard("AgreementOpened", "AgreementEnded");
		var other = new AgreementFixtures();
		publish(concluded(other));
		await().until(() -> isConcluded(other));
		publish(other.formed());
		await().untilAsserted(
				() -> assertThat(this.heard.namesOf(other.pod)).containsExactly("AgreementOpened", "AgreementEnded"));
	}

	@Test
	void cannotChangeOrRemoveASignedVersionEvenInTheDatabase() {
		everyone().forEach((person) -> sign(person, 1));
		for (String forbidden : List.of("delete from agreements.signed_version",
				"update agreements.signature set signed_at = now()", "delete from agreements.signed_section")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> inTransaction(this.pod, () -> this.jdbc.sql(forbidden).update()))
				.withStackTraceContaining("permission denied");
		}
	}

	@Test
	void whateverIsWrittenASignedTextStays() {
		everyone().forEach((person) -> sign(person, 1));
		String text = "select string_agg(text, '') from agreements.signed_version";
		String signed = inTransaction(this.pod, () -> this.jdbc.sql(text).query(String.class).single());
		inTransaction(this.pod, () -> this.jdbc.sql("update agreements.signed_version set text = ''").update());
		assertThat(inTransaction(this.pod, () -> this.jdbc.sql(text).query(String.class).single())).isNotEmpty()
			.isEqualTo(signed);
	}

	@Test
	void isAgreedAnewByTheMembersOfNowAndNeverChangesForThoseOfThen() {
		everyone().forEach((person) -> sign(person, 1));
		PersonId leaver = this.pod.mentees.getFirst();
		PersonId newcomer = PersonId.next();
		List<PersonId> now = List.of(this.pod.mentees.get(1), this.pod.mentees.get(2), newcomer);
		String signed = version(1).text();

		publish(new PodChanged(new EventHead(TypedIds.next(), this.pod.institution, AgreementFixtures.NOON, 2),
				this.pod.pod, this.pod.cohort, List.of(this.pod.mentor), now, List.of(newcomer), List.of(leaver),
				this.pod.formed().weeklySlot()));
		awaitHeard("AgreementOpened", "AgreementSigned", "AgreementSigned", "AgreementSigned", "AgreementSigned",
				"AgreementActivated", "AgreementReopened");

		AgreementView anew = read(newcomer);
		assertThat(anew.state()).isEqualTo(AgreementState.RENEGOTIATION);
		assertThat(anew.inForce()).isOne();
		assertThat(anew.signers()).extracting(Signer::person).doesNotContain(leaver).contains(newcomer).hasSize(4);
		assertThat(anew.signers()).noneMatch(Signer::hasSigned);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(leaver));
		assertThat(as(leaver, () -> this.desk.signedVersion(actor(leaver), this.pod.pod, 1)).text()).isEqualTo(signed);

		Stream.concat(now.stream(), Stream.of(this.pod.mentor)).forEach((person) -> sign(person, anew.version()));
		assertThat(version(2).signers()).extracting(Signer::person).contains(newcomer).doesNotContain(leaver);
		assertThat(version(1).text()).isEqualTo(signed);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> as(leaver, () -> this.desk.signedVersion(actor(leaver), this.pod.pod, 2)));
	}

	private PodConcluded concluded(AgreementFixtures of) {
		var head = new EventHead(TypedIds.next(), of.institution, AgreementFixtures.NOON, 9);
		return new PodConcluded(head, of.pod, of.cohort, LocalDate.of(2027, 6, 11));
	}

	private boolean isConcluded(AgreementFixtures of) {
		return inTransaction(of,
				() -> this.jdbc.sql("select exists (select from agreements.concluded_pod)")
					.query(Boolean.class)
					.single());
	}

	private Stream<PersonId> everyone() {
		return Stream.concat(this.pod.mentees.stream(), Stream.of(this.pod.mentor));
	}

	private void sign(PersonId person, int seen) {
		as(person, () -> this.desk.sign(actor(person), this.pod.pod, seen));
	}

	private AgreementView read(PersonId person) {
		return as(person, () -> this.desk.read(actor(person), this.pod.pod));
	}

	private AgreementVersion version(int number) {
		return as(this.pod.mentor, () -> this.desk.signedVersion(actor(this.pod.mentor), this.pod.pod, number));
	}

	private AgreementView revise(PersonId person, int seen, String key, String text) {
		List<SectionText> texts = read(person).sections()
			.stream()
			.map((part) -> new SectionText(part.key(), part.key().equals(key) ? text : part.text()))
			.toList();
		return as(person, () -> this.desk.revise(actor(person), this.pod.pod, seen, texts));
	}

	private Actor actor(PersonId person) {
		return new Actor(this.pod.institution, person, Set.of());
	}

	private <T> T as(PersonId person, Supplier<T> work) {
		assertThat(person).isNotNull();
		return Tenancy.call(this.pod.institution, work::get);
	}

	private <T> T inTransaction(AgreementFixtures of, Supplier<T> work) {
		return Tenancy.call(of.institution,
				() -> Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

	private void publish(DomainEvent event) {
		Tenancy.run(event.head().tenantId(),
				() -> this.transaction.executeWithoutResult((status) -> this.publisher.publishEvent(event)));
	}

	private void awaitHeard(String... names) {
		await().untilAsserted(
				() -> assertThat(this.heard.namesOf(this.pod.pod)).containsExactlyElementsOf(Arrays.asList(names)));
	}

}
