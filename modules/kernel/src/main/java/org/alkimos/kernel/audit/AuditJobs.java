package org.alkimos.kernel.audit;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the audit trail every few seconds, on one instance at a time. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

	@Bean
	RecurringTask<Void> auditSealing(AuditSealer sealer, @Value("${alkimos.audit.seal-every:5s}") Duration pause) {
		return Tasks.recurring("audit-sealing", FixedDelay.of(pause)).execute((instance, context) -> sealer.sealAll());
	}

}
