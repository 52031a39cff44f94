package org.alkimos.evaluation.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.evaluation.webhook.WebhookServer.Received;
import org.alkimos.kernel.encryption.Encryption;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/** Webhooks against a receiver with the reference implementation of the specification. */
@ApplicationModuleTest(mode = BootstrapMode.STANDALONE, module = "evaluation")
@TestPropertySource(properties = "alkimos.webhooks.private-addresses=true")
class StandardWebhooksTests {

	private static final Duration LATE = Duration.ofSeconds(60);

	private Actor administrator;

	@Autowired
	private Webhooks webhooks;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Environment environment;

	private WebhookServer server;

	private NewWebhook webhook;

	@BeforeEach
	void register() throws Exception {
		this.administrator = new Actor(new TenantId(UUID.randomUUID()), new PersonId(UUID.randomUUID()),
				Set.of(Role.INSTITUTION_ADMINISTRATOR));
		this.server = new WebhookServer();
		this.webhook = here(() -> this.webhooks.register(this.administrator, this.server.address()));
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void aNotificationHasTypeTimeAndDataAndIsVerifiedByTheReferenceImplementation() {
		Received received = test();
		assertThat(received.isFrom(this.webhook.secret())).isTrue();
		assertThat(received.isFrom(Signatures.newSecret())).isFalse();
		JsonNode body = new JsonMapper().readTree(received.body());
		assertThat(body.propertyNames()).containsExactly("type", "timestamp", "data");
		assertThat(body.path("type").asString()).isEqualTo("webhook.test");
		assertThat(Instant.parse(body.path("timestamp").asString())).isBefore(Instant.now());
		assertThat(body.path("data").propertyNames()).containsExactly("webhook");
		assertThat(received.header("webhook-id")).isEqualTo(deliveries().getFirst().event().toString());
		assertThat(this.webhook.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
	}

	@Test
	void bothSecretsSignWhileTheyAreRotated() {
		RotatedSecret second = here(() -> this.webhooks.rotate(this.administrator, this.webhook.id()));
		assertThat(second.previousSecretUntil()).isBetween(Instant.now().plus(Duration.ofHours(23)),
				Instant.now().plus(Duration.ofHours(24)));
		Received received = test();
		assertThat(received.header("webhook-signature").split(" ")).hasSize(2).allMatch((one) -> one.startsWith("v1,"));
		assertThat(received.isFrom(this.webhook.secret())).isTrue();
		assertThat(received.isFrom(second.secret())).isTrue();
		here(() -> this.webhooks.rotate(this.administrator, this.webhook.id()));
		Received later = test();
		assertThat(later.isFrom(this.webhook.secret())).as("rotated twice").isFalse();
		assertThat(later.isFrom(second.secret())).isTrue();
		update("update evaluation.webhook set previous_until = now() - interval '1 second'");
		assertThat(test().isFrom(second.secret())).as("expired").isFalse();
		assertThat(audited()).containsSubsequence("evaluation.webhook-secret-rotated", "evaluation.webhook-tested");
	}

	@Test
	void goneEndsTheWebhookUntilItIsEnabled() {
		this.server.status = 410;
		here(() -> this.webhooks.test(this.administrator, this.webhook.id()));
		await().atMost(LATE).until(() -> view().disabledReason() == DisabledReason.GONE);
		assertThat(deliveries()).extracting(DeliveryView::state).containsExactly(DeliveryState.GIVEN_UP);
		assertThat(here(() -> this.webhooks.disabled(this.administrator))).isEqualTo(1);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> here(() -> this.webhooks.test(this.administrator, this.webhook.id())));
		DeliveryId failed = deliveries().getFirst().id();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> retry(failed));
		this.server.status = 200;
		here(() -> this.webhooks.enable(this.administrator, this.webhook.id()));
		here(() -> this.webhooks.enable(this.administrator, this.webhook.id()));
		retry(failed);
		await().atMost(LATE).until(() -> deliveries().getFirst().state() == DeliveryState.DELIVERED);
		assertThat(this.server.received).hasSize(2)
			.extracting((one) -> one.header("webhook-id"))
			.containsOnly(deliveries().getFirst().event().toString());
		assertThat(audited()).containsOnlyOnce("evaluation.webhook-enabled", "evaluation.webhook-delivery-retried");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> retry(DeliveryId.next()));
	}

	@Test
	void theLastFailedAttemptDisablesTheWebhookIfNothingElseWasDelivered() {
		this.server.status = 500;
		here(() -> this.webhooks.test(this.administrator, this.webhook.id()));
		await().atMost(LATE).until(() -> deliveries().getFirst().attempts() == 1);
		update("update evaluation.webhook_delivery set attempts = 9");
		await().atMost(LATE).until(() -> deliveries().getFirst().state() == DeliveryState.GIVEN_UP);
		assertThat(view().disabledReason()).isEqualTo(DisabledReason.FAILING);
		assertThat(deliveries().getFirst().attempts()).isEqualTo(10);
	}

	@Test
	void oneBadNotificationAmongGoodOnesDisablesNothing() {
		this.server.status = 500;
		here(() -> this.webhooks.test(this.administrator, this.webhook.id()));
		await().atMost(LATE).until(() -> deliveries().getFirst().attempts() == 1);
		update("update evaluation.webhook_delivery set attempts = 9");
		this.server.status = 200;
		here(() -> this.webhooks.test(this.administrator, this.webhook.id()));
		await().atMost(LATE).until(() -> deliveries().getFirst().state() == DeliveryState.DELIVERED);
		this.server.status = 500;
		await().atMost(LATE).until(() -> deliveries().getLast().state() != DeliveryState.WAITING);
		assertThat(view().disabledReason()).isNull();
	}

	@Test
	void secretsAreEncryptedAtRestAndRenewedWithANewKey() {
		here(() -> this.webhooks.rotate(this.administrator, this.webhook.id()));
		String row = in(
				() -> this.jdbc.sql("select cast(h as text) from evaluation.webhook h").query(String.class).single());
		String hex = java.util.HexFormat.of().formatHex(this.webhook.secret().getBytes(StandardCharsets.UTF_8));
		assertThat(row).doesNotContain("whsec_", hex, hex.substring(12, 40));
		String current = this.environment.getRequiredProperty("alkimos.encryption.key");
		String fresh = "a-new-key-of-more-than-thirty-two-characters";
		var rotated = new WebhookSecrets(this.jdbc, new Encryption(fresh, List.of(current)));
		var onlyNew = new WebhookSecrets(this.jdbc, new Encryption(fresh, List.of()));
		assertThat(in(() -> onlyNew.renew(Instant.now()))).as("unreadable").isEqualTo(1);
		assertThatIllegalStateException().isThrownBy(() -> in(() -> onlyNew.valid(this.webhook.id(), Instant.now())));
		assertThat(in(() -> rotated.renew(Instant.now()))).isZero();
		assertThat(in(() -> onlyNew.valid(this.webhook.id(), Instant.now()))).hasSize(2)
			.last()
			.isEqualTo(this.webhook.secret());
	}

	@Test
	void aSecretThatCannotBeReadDisablesTheWebhookAndARotationHelps() {
		update("update evaluation.webhook set secret = secret || '\\x00'");
		here(() -> this.webhooks.test(this.administrator, this.webhook.id()));
		await().atMost(LATE).until(() -> view().disabledReason() == DisabledReason.SECRET_UNREADABLE);
		RotatedSecret fresh = here(() -> this.webhooks.rotate(this.administrator, this.webhook.id()));
		here(() -> this.webhooks.enable(this.administrator, this.webhook.id()));
		Received received = test();
		assertThat(received.header("webhook-signature").split(" ")).hasSize(1);
		assertThat(received.isFrom(fresh.secret())).isTrue();
	}

	/** Sends a test and waits until it was received. */
	private Received test() {
		int before = this.server.received.size();
		here(() -> this.webhooks.test(this.administrator, this.webhook.id()));
		await().atMost(LATE).until(() -> this.server.received.size() > before);
		return this.server.received.getLast();
	}

	private WebhookView view() {
		return here(() -> this.webhooks.list(this.administrator)).getFirst();
	}

	private List<DeliveryView> deliveries() {
		return here(() -> this.webhooks.deliveries(this.administrator, this.webhook.id(), null, 10));
	}

	private void retry(DeliveryId delivery) {
		here(() -> this.webhooks.retry(this.administrator, this.webhook.id(), delivery));
	}

	private void update(String sql) {
		in(() -> this.jdbc.sql(sql).update());
	}

	private List<String> audited() {
		return in(() -> this.jdbc.sql("select action from kernel.audit_entry order by entry_id")
			.query(String.class)
			.list());
	}

	private <T> T in(Supplier<T> work) {
		return here(() -> Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

	private void here(Runnable work) {
		Tenancy.run(this.administrator.institution(), work);
	}

	private <T> T here(Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(this.administrator.institution(), work::get);
	}

}
