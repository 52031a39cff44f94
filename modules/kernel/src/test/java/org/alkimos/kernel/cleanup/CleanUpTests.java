package org.alkimos.kernel.cleanup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.kernel.cleanup.ExpiringRows.Consent.Later;
import org.alkimos.kernel.cleanup.ExpiringRows.Consent.Refused;
import org.alkimos.kernel.tenancy.RelayDatabase;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(classes = AlkimosApplication.class)
class CleanUpTests {

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final TenantId other = new TenantId(UUID.randomUUID());

	@Autowired
	private CleanUp cleanUp;

	@Autowired
	private List<ExpiringRows> expiring;

	@Autowired
	private RelayDatabase everywhere;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void expiredRowsOfAllInstitutionsAreDeletedAndTheOthersStay() {
		await().atMost(Duration.ofSeconds(60)).until(() -> this.cleanUp.refusals().isEmpty() && agreed());
		for (TenantId institution : List.of(this.tenant, this.other)) {
			// More than one batch.
			claim(institution, "old", 15, 1200);
			claim(institution, "new", 14, 20);
			answer(institution, "old", 8);
			answer(institution, "new", 6);
		}
		this.cleanUp.run();
		for (TenantId institution : List.of(this.tenant, this.other)) {
			assertThat(count(institution, "select count(*) from kernel.inbox where consumer = 'old'")).isZero();
			assertThat(count(institution, "select count(*) from kernel.inbox where consumer = 'new'")).isEqualTo(20);
			assertThat(count(institution, "select count(*) from kernel.idempotent_answer where key = 'old'")).isZero();
			assertThat(count(institution, "select count(*) from kernel.idempotent_answer where key = 'new'"))
				.isEqualTo(1);
		}
	}

	@Test
	void whatMustNotBeDeletedNowStays() {
		claim(this.tenant, "old", 15, 5);
		ExpiringRows inbox = this.expiring.stream()
			.filter((rows) -> rows.table().equals("kernel.inbox"))
			.findFirst()
			.orElseThrow();
		var refused = new ExpiringRows(inbox.table(), inbox.kept(), inbox.delete(), () -> new Refused("too short"));
		var later = new ExpiringRows(inbox.table(), inbox.kept(), inbox.delete(), () -> new Later("not known"));
		var never = new ExpiringRows(inbox.table(), Duration.ZERO, inbox.delete());
		var others = new CleanUp(List.of(refused, later, never), this.everywhere, Clock.systemUTC());
		others.run();
		assertThat(count(this.tenant, "select count(*) from kernel.inbox where consumer = 'old'")).isEqualTo(5);
		assertThat(others.refusals()).containsEntry("kernel.inbox", "too short").hasSize(1);
	}

	@Test
	void itIsAJobOfTheScheduler() {
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.jdbc.sql("select count(*) from kernel.scheduled_tasks where task_name = 'clean-up'")
				.query(Integer.class)
				.single() == 1);
	}

	private boolean agreed() {
		return this.expiring.stream().noneMatch((rows) -> rows.consent().get() instanceof Later);
	}

	private void claim(TenantId institution, String consumer, int days, int rows) {
		in(institution, () -> this.jdbc.sql("""
				insert into kernel.inbox (consumer, event_id, claimed_at)
				select ?, gen_random_uuid(), now() - make_interval(days => ?, hours => 1) from generate_series(1, ?)""")
			.params(consumer, days, rows)
			.update());
	}

	private void answer(TenantId institution, String key, int days) {
		in(institution,
				() -> this.jdbc.sql("""
						insert into kernel.idempotent_answer (person_id, key, request_hash, status, body, answered_at)
						select gen_random_uuid(), ?, '', 200, '', now() - make_interval(days => ?)""")
					.params(key, days)
					.update());
	}

	private int count(TenantId institution, String sql) {
		return in(institution, () -> this.jdbc.sql(sql).query(Integer.class).single());
	}

	private int in(TenantId institution, IntSupplier work) {
		return Tenancy.call(institution, () -> this.transaction.execute((status) -> work.getAsInt()));
	}

}
