package org.alkimos.identity.invitation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.identity.IdentityFixtures;
import org.alkimos.identity.InstitutionRows;
import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.Members;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@SpringBootTest(classes = AlkimosApplication.class)
class InvitationDeliveryTests {

	private final TenantId tenant = IdentityFixtures.newInstitution();

	private final Actor manager = IdentityFixtures.actor(this.tenant, Role.PROGRAM_MANAGER);

	@Value("${alkimos.mail.caught}")
	private Path caught;

	@Autowired
	private Members members;

	@Autowired
	private MemberInvitations inviting;

	@Autowired
	private Invitations invitations;

	@Autowired
	private InvitationDelivery delivery;

	@Autowired
	private InstitutionRows institutions;

	@Autowired
	private OpenLinks links;

	@Autowired
	private SchedulerClient jobs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void open() {
		in(() -> {
			this.institutions.ensure("u-" + this.tenant.value(), "Riverside University", Instant.now());
			return true;
		});
	}

	@Test
	void theMailHoldsTheLinkAndNobodyElseHasIt() {
		String email = email();
		PersonId ada = enlist(email);
		invite(ada);
		awaitAccess(ada, MemberAccess.INVITED);
		String link = this.links.of(this.tenant, ada);
		assertThat(mailsTo(email)).singleElement().asString().contains("/invitations/" + link, "Subject: Invitation");
		assertThat(everyRow()).noneMatch((row) -> row.contains(link));
	}

	@Test
	void aMailSentAgainAfterABreakIsTheSameMail() {
		String email = email();
		PersonId ada = enlist(email);
		invite(ada);
		awaitAccess(ada, MemberAccess.INVITED);
		// As if the process had died between the mail server's answer and the commit.
		InvitationId invitation = invitationOf(ada);
		in(() -> this.jdbc.sql("update identity.invitation set sent_at = null where invitation_id = ?")
			.param(invitation.value())
			.update());
		run(() -> this.delivery.send(invitation, 0));
		assertThat(mailsTo(email)).hasSize(2);
		assertThat(mailsTo(email).stream().map(InvitationDeliveryTests::identity).distinct()).hasSize(1);
		run(() -> this.delivery.send(invitation, 0));
		assertThat(mailsTo(email)).hasSize(2);
	}

	@Test
	void aRefusedAddressIsToldAndCanBeInvitedAgain() {
		PersonId ada = enlist("ada-" + UUID.randomUUID() + "@bounce.test");
		invite(ada);
		awaitAccess(ada, MemberAccess.NOT_DELIVERED);
		assertThat(in(() -> this.jdbc.sql("select refusal from identity.invitation where person_id = ?")
			.param(ada.value())
			.query(String.class)
			.single())).isEqualTo("5.1.1");
		invite(ada);
		awaitAccess(ada, MemberAccess.NOT_DELIVERED);
	}

	@Test
	void aPersonIsInvitedAtMostThreeTimesADay() {
		PersonId ada = enlist(email());
		for (int time = 0; time < InvitationIssue.DAILY; time++) {
			invite(ada);
			awaitAccess(ada, MemberAccess.INVITED);
		}
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> invite(ada))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(IdentityProblem.INVITED_TOO_OFTEN));
	}

	@Test
	void pressedTwiceItSendsOneMailToEachPersonWhoIsNotIn() {
		String email = email();
		PersonId ada = enlist(email);
		PersonId bob = enlist(email());
		List<PersonId> people = List.of(ada, bob);
		assertThat(in(() -> this.inviting.invite(this.manager, people, EnumSet.of(MemberAccess.NOT_INVITED))))
			.isEqualTo(2);
		assertThat(in(() -> this.inviting.invite(this.manager, people, EnumSet.allOf(MemberAccess.class)))).isZero();
		awaitAccess(ada, MemberAccess.INVITED);
		awaitAccess(bob, MemberAccess.INVITED);
		assertThat(mailsTo(email)).hasSize(1);
	}

	@Test
	void anInvitationThatWasNotExpectedIsDeclined() {
		PersonId ada = enlist(email());
		invite(ada);
		awaitAccess(ada, MemberAccess.INVITED);
		String link = this.links.of(this.tenant, ada);
		this.invitations.noteOpened(link);
		awaitAccess(ada, MemberAccess.OPENED);
		this.invitations.decline(link);
		awaitAccess(ada, MemberAccess.DECLINED);
		assertThat(this.invitations.open(link).state()).isEqualTo(InvitationState.DECLINED);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.invitations.decline(link));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.invitations.prepare(link));
	}

	@Test
	void aReminderHasTheSameLinkAndComesOnce() {
		String email = email();
		PersonId ada = enlist(email);
		invite(ada);
		awaitAccess(ada, MemberAccess.INVITED);
		InvitationId invitation = invitationOf(ada);
		String id = this.tenant.value() + "/" + invitation.value() + ".1";
		assertThat(this.jobs.getScheduledExecutions()).anyMatch((job) -> job.getTaskInstance().getId().equals(id)
				&& job.getExecutionTime().isAfter(Instant.now().plus(Duration.ofDays(2))));
		run(() -> this.delivery.send(invitation, 1));
		run(() -> this.delivery.send(invitation, 1));
		assertThat(mailsTo(email)).hasSize(2)
			.allMatch((mail) -> mail.contains(this.links.of(this.tenant, ada)))
			.anyMatch((mail) -> mail.contains("Subject: Reminder"));
		this.invitations.decline(this.links.of(this.tenant, ada));
		run(() -> this.delivery.send(invitation, 2));
		assertThat(mailsTo(email)).hasSize(2);
	}

	@Test
	void aReminderHoldsAWorkingLinkAlsoAfterTheKeyIsGone() {
		String email = email();
		PersonId ada = enlist(email);
		invite(ada);
		awaitAccess(ada, MemberAccess.INVITED);
		InvitationId invitation = invitationOf(ada);
		in(() -> this.jdbc.sql("update identity.invitation set secret_hash = ? where invitation_id = ?")
			.params(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), invitation.value())
			.update());
		run(() -> this.delivery.send(invitation, 1));
		String link = this.links.of(this.tenant, ada);
		assertThat(mailsTo(email)).anyMatch((mail) -> mail.contains("Subject: Reminder") && mail.contains(link));
		assertThat(this.invitations.open(link).state()).isEqualTo(InvitationState.OPEN);
	}

	private PersonId enlist(String email) {
		return in(() -> this.members.enlist(this.manager, IdentityFixtures.person("Ada", email)));
	}

	private void invite(PersonId person) {
		run(() -> this.inviting.invite(this.manager, person));
	}

	private InvitationId invitationOf(PersonId person) {
		return new InvitationId(in(() -> this.jdbc
			.sql("select invitation_id from identity.invitation where person_id = ? and voided_at is null")
			.param(person.value())
			.query(UUID.class)
			.single()));
	}

	private void awaitAccess(PersonId person, MemberAccess access) {
		await().until(() -> in(() -> this.members.of(this.manager, List.of(person))).getFirst().access(),
				(found) -> found == access);
	}

	private List<String> everyRow() {
		return in(() -> Stream
			.concat(this.jdbc.sql("select v::text from identity.invitation v").query(String.class).stream(),
					this.jdbc.sql("select t::text from kernel.scheduled_tasks t").query(String.class).stream())
			.toList());
	}

	private List<String> mailsTo(String email) {
		try (Stream<Path> files = Files.list(this.caught)) {
			return files.filter((file) -> file.toString().endsWith(".eml"))
				.sorted()
				.map(InvitationDeliveryTests::read)
				.filter((mail) -> mail.contains("To: " + email))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).replace("=\r\n", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String identity(String mail) {
		return mail.lines().filter((line) -> line.startsWith("Message-ID:")).findFirst().orElseThrow();
	}

	private static String email() {
		return "p-" + UUID.randomUUID() + "@uni.edu";
	}

	private void run(Runnable work) {
		Tenancy.run(this.tenant, work::run);
	}

	private <T> T in(Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(this.tenant,
				() -> java.util.Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

}
