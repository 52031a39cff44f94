package org.alkimos.identity.details;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
import org.alkimos.identity.Members;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** People change their own address, and prove that the new one is theirs. */
@SpringBootTest(classes = AlkimosApplication.class)
class OwnAddressTests {

	private static final Pattern CODE = Pattern.compile("(?m)^(\\d{8})\\s*$");

	private final TenantId tenant = IdentityFixtures.newInstitution();

	private final Actor manager = IdentityFixtures.actor(this.tenant, Role.PROGRAM_MANAGER);

	private final String old = address();

	private Actor ada = this.manager;

	@Value("${alkimos.mail.caught}")
	private Path caught;

	@Autowired
	private Members members;

	@Autowired
	private OwnAddress addresses;

	@Autowired
	private InstitutionRows institutions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void enlist() {
		in(() -> this.institutions.ensure("u-" + this.tenant.value(), "Riverside University", Instant.now()));
		in(() -> {
			PersonId person = this.members.enlist(this.manager, IdentityFixtures.person("Ada", this.old));
			this.ada = new Actor(this.tenant, person, java.util.Set.of());
		});
	}

	@Test
	void theCodeFromTheNewMailboxChangesTheAddressOnce() {
		String wanted = address();
		ask(wanted);
		String code = code(wanted);
		assertThat(mailsTo(this.old)).singleElement().asString().contains("Subject: Asked").doesNotContain(code);
		assertThat(email()).isEqualTo(this.old);
		confirm(code.substring(0, 4) + " " + code.substring(4));
		assertThat(email()).isEqualTo(wanted);
		confirm(code);
		await().until(() -> mailsTo(wanted).stream().anyMatch((mail) -> mail.contains("ADDRESS_CHANGED")));
		assertThat(mailsTo(wanted)).hasSize(2);
	}

	@Test
	void wrongCodesAreCountedAndTheRightOneComesTooLate() {
		String wanted = address();
		ask(wanted);
		String code = code(wanted);
		String wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
		for (String typed : List.of(wrong, "", "12", wrong + "0", wrong)) {
			refused(InvalidInput.class, IdentityProblem.ADDRESS_CODE_WRONG, () -> confirm(typed));
		}
		refused(Conflict.class, IdentityProblem.ADDRESS_CODE_EXPIRED, () -> confirm(code));
		assertThat(email()).isEqualTo(this.old);
	}

	@Test
	void aCodeIsForTheLatestAddressAloneAndForHalfAnHour() {
		String mistyped = address();
		ask(mistyped);
		String first = code(mistyped);
		String wanted = address();
		ask(wanted);
		String second = code(wanted);
		refused(InvalidInput.class, IdentityProblem.ADDRESS_CODE_WRONG, () -> confirm(first));
		in(() -> this.jdbc.sql("update identity.address_change set expires_at = expires_at - interval '31 minutes'")
			.update());
		refused(Conflict.class, IdentityProblem.ADDRESS_CODE_EXPIRED, () -> confirm(second));
	}

	@Test
	void whatWasAskedForIsTakenBack() {
		String wanted = address();
		ask(wanted);
		assertThat(view().asked()).isEqualTo(wanted);
		String code = code(wanted);
		in(() -> this.addresses.withdraw(this.ada));
		assertThat(view().asked()).isNull();
		refused(Conflict.class, IdentityProblem.ADDRESS_CODE_EXPIRED, () -> confirm(code));
	}

	@Test
	void noAddressOfAnotherMemberAndThreeMailsADay() {
		String taken = address();
		in(() -> this.members.enlist(this.manager, IdentityFixtures.person("Bob", taken)));
		refused(InvalidInput.class, IdentityProblem.ADDRESS_TAKEN, () -> ask(taken));
		refused(InvalidInput.class, IdentityProblem.INVALID_EMAIL, () -> ask("ada@"));
		for (int i = 0; i < 3; i++) {
			ask(address());
		}
		refused(Conflict.class, IdentityProblem.ADDRESS_ASKED_TOO_OFTEN, () -> ask(address()));
	}

	@Test
	void anAddressThatWasTakenMeanwhileIsRefused() {
		String wanted = address();
		ask(wanted);
		String code = code(wanted);
		in(() -> this.members.enlist(this.manager, IdentityFixtures.person("Bob", wanted)));
		refused(InvalidInput.class, IdentityProblem.ADDRESS_TAKEN, () -> confirm(code));
		assertThat(email()).isEqualTo(this.old);
	}

	private static void refused(Class<? extends Problem> kind, IdentityProblem type, Runnable work) {
		assertThatExceptionOfType(kind).isThrownBy(work::run).satisfies((ex) -> assertThat(ex.type()).isEqualTo(type));
	}

	private void ask(String address) {
		in(() -> this.addresses.ask(this.ada, address));
	}

	private void confirm(String code) {
		Tenancy.run(this.tenant, () -> this.addresses.confirm(this.ada, code));
	}

	private OwnSignIn view() {
		return Tenancy.call(this.tenant, () -> this.addresses.of(this.ada));
	}

	private String email() {
		return view().email();
	}

	private String code(String address) {
		String mail = await().atMost(Duration.ofMinutes(1))
			.until(() -> String.join("\n", mailsTo(address)), (text) -> CODE.matcher(text).find());
		Matcher code = CODE.matcher(mail);
		assertThat(code.find()).isTrue();
		return code.group(1);
	}

	private List<String> mailsTo(String address) {
		try (Stream<Path> files = Files.list(this.caught)) {
			return files.filter((file) -> file.toString().endsWith(".eml"))
				.map(OwnAddressTests::read)
				.filter((mail) -> mail.contains("To: " + address))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void in(Runnable work) {
		Tenancy.run(this.tenant, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	private static String address() {
		return "a" + UUID.randomUUID().toString().substring(0, 12) + "@uni.edu";
	}

}
