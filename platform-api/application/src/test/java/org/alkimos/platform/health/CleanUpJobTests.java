package org.alkimos.platform.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PlatformTest
class CleanUpJobTests {

	private final UUID institution = UUID.randomUUID();

	private final UUID webhook = UUID.randomUUID();

	private final JdbcClient superuser;

	@Autowired
	private SchedulerClient scheduler;

	@Autowired
	private JdbcIndexedSessionRepository sessions;

	CleanUpJobTests(@Autowired Environment environment) {
		this.superuser = Superuser.connect(environment);
	}

	@Test
	void oldClaimsAnswersAndDeliveriesAreDeletedByTheJob() {
		this.superuser.sql("""
				insert into evaluation.webhook (tenant_id, webhook_id, address, secret, encrypted_with, created_at)
				values (?, ?, 'https://results.example.edu', '', '', now())""")
			.params(this.institution, this.webhook)
			.update();
		delivery("DELIVERED", 91);
		delivery("GIVEN_UP", 91);
		delivery("WAITING", 91);
		delivery("DELIVERED", 89);
		this.superuser.sql("""
				insert into kernel.inbox (tenant_id, consumer, event_id, claimed_at)
				values (?, 'notices', gen_random_uuid(), now() - interval '16 days')""")
			.param(this.institution)
			.update();
		this.superuser
			.sql("""
					insert into kernel.idempotent_answer (tenant_id, person_id, key, request_hash, status, body, answered_at)
					values (?, gen_random_uuid(), 'key', '', 200, '', now() - interval '8 days')""")
			.param(this.institution)
			.update();
		await().pollInterval(Duration.ofSeconds(2)).until(() -> {
			runNow();
			return count("kernel.inbox") == 0 && count("kernel.idempotent_answer") == 0
					&& count("evaluation.webhook_delivery") == 2;
		});
		assertThat(this.superuser
			.sql("select state from evaluation.webhook_delivery where tenant_id = ? order by occurred_at")
			.param(this.institution)
			.query(String.class)
			.list()).isEqualTo(List.of("WAITING", "DELIVERED"));
	}

	/** Spring Session calls it every minute. */
	@Test
	void expiredSessionsAreDeletedWithTheirAttributes() {
		String id = UUID.randomUUID().toString();
		this.superuser.sql("""
				insert into platform.session (primary_id, session_id, creation_time, last_access_time,
				  max_inactive_interval, expiry_time) values (?, ?, 0, 0, 60, 60000)""").params(id, id).update();
		this.superuser.sql("""
				insert into platform.session_attributes (session_primary_id, attribute_name, attribute_bytes)
				values (?, 'name', '')""").param(id).update();
		this.sessions.cleanUpExpiredSessions();
		assertThat(this.superuser.sql("""
				select (select count(*) from platform.session where primary_id = :id)
				  + (select count(*) from platform.session_attributes where session_primary_id = :id)""")
			.param("id", id)
			.query(Integer.class)
			.single()).isZero();
	}

	private void delivery(String state, int days) {
		this.superuser
			.sql("""
					insert into evaluation.webhook_delivery (tenant_id, delivery_id, webhook_id, event_id, kind, state,
					  attempts, occurred_at, started_at)
					values (?, gen_random_uuid(), ?, gen_random_uuid(), 'TEST', ?, 1, now() - make_interval(days => ?), now())""")
			.params(this.institution, this.webhook, state, days)
			.update();
	}

	/** Unless it is running. */
	private void runNow() {
		this.scheduler.getScheduledExecution(TaskInstanceId.of("clean-up", "recurring"))
			.filter((execution) -> !execution.isPicked())
			.ifPresent((execution) -> this.scheduler.reschedule(execution.getTaskInstance(), Instant.now()));
	}

	private int count(String table) {
		return this.superuser.sql("select count(*) from " + table + " where tenant_id = ?")
			.param(this.institution)
			.query(Integer.class)
			.single();
	}

}
