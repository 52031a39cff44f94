package org.alkimos.evaluation.webhook;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.encryption.Encryption;
import org.alkimos.kernel.tenancy.RelayDatabase;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Encrypts webhook secrets with the current key after it was changed, so that the
 * previous key can be removed from the settings, and deletes previous secrets that are no
 * longer valid. One instance at a time.
 */
@Configuration(proxyBeanMethods = false)
class RenewedSecrets {

	private static final Logger log = LoggerFactory.getLogger(RenewedSecrets.class);

	@Bean
	RecurringTask<Void> renewWebhookSecrets(WebhookSecrets secrets, Encryption encryption, RelayDatabase everywhere,
			TransactionTemplate transaction, Clock clock) {
		return Tasks.recurring("evaluation.renew-webhook-secrets", FixedDelay.ofMinutes(10))
			.execute((instance, context) -> {
				List<UUID> institutions = everywhere.jdbc()
					.sql("""
							select distinct tenant_id from evaluation.webhook
							where encrypted_with <> :key or previous_until < :now""")
					.param("key", encryption.currentKey())
					.param("now", clock.instant().atOffset(ZoneOffset.UTC))
					.query(UUID.class)
					.list();
				institutions.forEach((institution) -> Tenancy.run(new TenantId(institution),
						() -> renew(new TenantId(institution), secrets, transaction, clock)));
			});
	}

	private static void renew(TenantId institution, WebhookSecrets secrets, TransactionTemplate transaction,
			Clock clock) {
		int unreadable = Optional.ofNullable(transaction.execute((status) -> secrets.renew(clock.instant()))).orElse(0);
		if (unreadable > 0) {
			log.error("{} webhook secrets of institution {} cannot be decrypted with the keys in alkimos.encryption",
					unreadable, institution.value());
		}
		else {
			log.info("Renewed the webhook secrets of institution {}", institution.value());
		}
	}

}
