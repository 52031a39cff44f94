package org.alkimos.kernel.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the audit log every few seconds, on one instance at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditJobs {

	@Bean
	RecurringTask<Void> auditSealing(AuditSealer sealer, AuditSettings settings) {
		return Tasks.recurring("audit-sealing", FixedDelay.of(settings.sealEvery()))
			.execute((instance, context) -> sealer.sealAll());
	}

}
