package org.alkimos.kernel.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.kernel.audit.AuditFault.Kind;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@SpringBootTest(classes = AlkimosApplication.class)
class AuditChainTests {

	private static final List<String> TABLES = List.of("audit_entry", "audit_person", "audit_link", "audit_address",
			"audit_unsealed");

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final Actor actor = new Actor(this.tenant, PersonId.next(), Set.of(Role.PROGRAM_MANAGER));

	@Autowired
	private AuditTrail trail;

	@Autowired
	private AuditSealer sealer;

	@Autowired
	private AuditVerifier verifier;

	@Autowired
	private AuditLinks links;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Environment environment;

	@BeforeEach
	void fiveSealedEntries() {
		for (int i = 0; i < 5; i++) {
			Origin.browser("192.0.2.7").run(this::act);
		}
		seal();
	}

	@Test
	void anUntouchedChainIsWhole() {
		var finding = this.verifier.verify(this.tenant, List.of(head()));
		assertThat(finding.faults()).isEmpty();
		assertThat(finding.links()).isEqualTo(5);
	}

	/** Done by the owner of the tables, who has every right on them. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CHANGED | update kernel.audit_entry set action = 'other' where entry_id = :entry
			CHANGED | update kernel.audit_entry set at = at + interval '1 second' where entry_id = :entry
			CHANGED | update kernel.audit_entry set roles = '' where entry_id = :entry
			CHANGED | delete from kernel.audit_person where entry_id = :entry
			CHANGED | update kernel.audit_person set person_id = gen_random_uuid() where entry_id = :entry
			REMOVED | delete from kernel.audit_entry where entry_id = :entry
			ADDRESS_CHANGED | update kernel.audit_address set address = '192.0.2.8' where entry_id = :entry
			LINK_CHANGED | update kernel.audit_link set content_hash = hash where entry_id = :entry
			LINK_CHANGED | update kernel.audit_link set hash = content_hash where entry_id = :entry
			""")
	void whatIsDoneToAnEntryIsFoundAndTheEntryNamed(Kind kind, String sql) {
		AuditEntryId entry = entryAt(3);
		assertThat(tamper(sql, entry)).isOne();
		assertThat(faults()).contains(new AuditFault(kind, this.tenant, 3, entry));
	}

	@Test
	void anEntryRemovedWithItsLinkLeavesAGap() {
		AuditEntryId fourth = entryAt(4);
		AuditEntryId third = entryAt(3);
		tamper("delete from kernel.audit_entry where entry_id = :entry", third);
		tamper("delete from kernel.audit_link where entry_id = :entry", third);
		assertThat(faults()).containsExactly(new AuditFault(Kind.LINKS_MISSING, this.tenant, 4, fourth));
	}

	@Test
	void anEntryInsertedPastTheApplicationIsFound() {
		tamper("""
				insert into kernel.audit_entry (tenant_id, entry_id, actor_id, roles, kind, action, subject_type,
				  subject_id, detail, channel, at)
				select tenant_id, gen_random_uuid(), actor_id, roles, kind, 'planted', subject_type, subject_id, detail,
				  channel, at from kernel.audit_entry where entry_id = :entry""", entryAt(3));
		UUID planted = in(() -> this.jdbc.sql("select entry_id from kernel.audit_entry where action = 'planted'")
			.query(UUID.class)
			.single());
		assertThat(faults()).containsExactly(new AuditFault(Kind.INSERTED, this.tenant, 0, new AuditEntryId(planted)));
	}

	@Test
	void anEntryRemovedBeforeItIsSealedIsMissed() {
		List<AuditFault> found = new ArrayList<>();
		tamper("""
				insert into kernel.audit_unsealed (tenant_id, entry_id)
				select tenant_id, gen_random_uuid() from kernel.audit_entry where entry_id = :entry""", entryAt(3));
		found.addAll(faults());
		assertThat(found).extracting(AuditFault::kind).containsExactly(Kind.REMOVED);
	}

	@Test
	void aCutEndIsFoundByAHeadThatWasPublished() {
		AuditHead published = head();
		AuditEntryId last = entryAt(5);
		tamper("delete from kernel.audit_entry where entry_id = :entry", last);
		tamper("delete from kernel.audit_link where entry_id = :entry", last);
		assertThat(faults()).as("the chain alone cannot know").isEmpty();
		assertThat(this.verifier.verify(this.tenant, List.of(published)).faults())
			.containsExactly(new AuditFault(Kind.HEAD_MISSING, this.tenant, 5, null));
		act();
		seal();
		assertThat(this.verifier.verify(this.tenant, List.of(published)).faults()).as("nor can it grow over it")
			.isNotEmpty();
	}

	@Test
	void aForgottenAddressIsNoFault() {
		in(() -> {
			this.trail.forgetAddressesOf(this.actor.person());
			return true;
		});
		assertThat(in(() -> this.jdbc.sql("select count(*) from kernel.audit_address").query(Integer.class).single()))
			.isZero();
		assertThat(faults()).isEmpty();
	}

	@Test
	void anEntryThatCommitsLateIsSealedLateAndTheChainStaysWhole() throws InterruptedException {
		var written = new CountDownLatch(1);
		var release = new CountDownLatch(1);
		Thread slow = Thread.ofPlatform()
			.start(() -> Tenancy.run(this.tenant, () -> this.transaction.executeWithoutResult((status) -> {
				this.trail.record(this.actor, "test.slow", this.actor.person());
				written.countDown();
				await().until(() -> release.getCount() == 0);
			})));
		written.await();
		act();
		seal();
		assertThat(head().position()).as("a younger entry does not wait for it").isEqualTo(6);
		release.countDown();
		slow.join();
		seal();
		assertThat(this.verifier.verify(this.tenant, List.of(head())).links()).isEqualTo(7);
		assertThat(faults()).isEmpty();
	}

	@Test
	void aMarkerOfASealedEntryStopsNothing() {
		tamper("""
				insert into kernel.audit_unsealed (tenant_id, entry_id)
				select tenant_id, entry_id from kernel.audit_entry where entry_id = :entry""", entryAt(3));
		act();
		await().until(() -> {
			this.sealer.sealAll();
			return head().position() == 6;
		});
		assertThat(faults()).isEmpty();
	}

	@Test
	void theApplicationsRoleCannotAppendALink() {
		assertThatThrownBy(() -> in(() -> this.jdbc.sql("""
				insert into kernel.audit_link (position, entry_id, content_hash, hash)
				values (6, gen_random_uuid(), '', '')""").update())).hasStackTraceContaining("permission denied");
	}

	@Test
	void theApplicationsRoleCannotChangeWhatIsWritten() {
		for (String table : List.of("audit_entry", "audit_person", "audit_link")) {
			for (String sql : List.of("update kernel.%s set tenant_id = tenant_id", "delete from kernel.%s",
					"truncate kernel.%s")) {
				assertThatThrownBy(() -> in(() -> this.jdbc.sql(sql.formatted(table)).update())).as(sql, table)
					.hasStackTraceContaining("permission denied");
			}
		}
	}

	@Test
	void theOperatorsCommandNamesWhatIsWrong(@TempDir Path folder) throws IOException {
		Path heads = Files.writeString(folder.resolve("heads.log"), "2027-01-01 INFO " + head() + "\n");
		assertThat(check(heads)).contains(" 1 published heads").doesNotContain(this.tenant.value().toString());
		AuditEntryId entry = entryAt(2);
		tamper("update kernel.audit_entry set detail = 'other' where entry_id = :entry", entry);
		assertThat(check(heads)).contains("institution=" + this.tenant.value() + " position=2 entry=" + entry.value()
				+ " CHANGED: The entry was changed after it was sealed.");
	}

	private String check(Path heads) {
		var out = new ByteArrayOutputStream();
		List<String> args = new ArrayList<>(
				List.of("--alkimos.audit.verify", "--alkimos.audit.heads=" + heads, "--alkimos.services=none"));
		Stream
			.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
					"alkimos.relay.username", "alkimos.relay.password")
			.forEach((name) -> args.add("--" + name + "=" + this.environment.getRequiredProperty(name)));
		AuditCheck.run(new PrintStream(out, true, StandardCharsets.UTF_8), args.toArray(String[]::new));
		return out.toString(StandardCharsets.UTF_8);
	}

	private void act() {
		in(() -> {
			this.trail.record(this.actor, "test.acted", this.actor.person(), "detail 1");
			return true;
		});
	}

	/** The job may be at it in the same moment. */
	private void seal() {
		await().until(() -> {
			this.sealer.sealAll();
			return in(() -> this.jdbc.sql("select count(*) from kernel.audit_unsealed").query(Integer.class).single());
		}, (waiting) -> waiting == 0);
	}

	private List<AuditFault> faults() {
		return this.verifier.verify(this.tenant, List.of()).faults();
	}

	private AuditHead head() {
		return in(() -> this.links.head().orElseThrow());
	}

	private AuditEntryId entryAt(int position) {
		return in(() -> new AuditEntryId(this.jdbc.sql("select entry_id from kernel.audit_link where position = ?")
			.param(position)
			.query(UUID.class)
			.single()));
	}

	private <T> T in(java.util.function.Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(this.tenant,
				() -> java.util.Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

	private int tamper(String sql, AuditEntryId entry) {
		var owner = DataSourceBuilder.create()
			.url(this.environment.getRequiredProperty("spring.flyway.url"))
			.username(this.environment.getRequiredProperty("spring.flyway.user"))
			.password(this.environment.getRequiredProperty("spring.flyway.password"))
			.type(org.springframework.jdbc.datasource.SimpleDriverDataSource.class)
			.build();
		JdbcClient all = JdbcClient.create(owner);
		return java.util.Objects
			.requireNonNull(new TransactionTemplate(new JdbcTransactionManager(owner)).execute((status) -> {
				TABLES.forEach(
						(table) -> all.sql("alter table kernel." + table + " no force row level security").update());
				int changed = all.sql(sql).param("entry", entry.value()).update();
				TABLES
					.forEach((table) -> all.sql("alter table kernel." + table + " force row level security").update());
				return changed;
			}));
	}

}
