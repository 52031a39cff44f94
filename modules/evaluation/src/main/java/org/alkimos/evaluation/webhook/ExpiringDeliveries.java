package org.alkimos.evaluation.webhook;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.alkimos.kernel.cleanup.ExpiringRows;

/** Cleans up deliveries that ended long ago; deliveries waiting to retry are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExpiringDeliveries.Settings.class)
class ExpiringDeliveries {

	@Bean
	ExpiringRows expiringWebhookDeliveries(Settings settings) {
		return new ExpiringRows("evaluation.webhook_delivery", settings.webhookDeliveries(), """
				delete from evaluation.webhook_delivery where (tenant_id, delivery_id) in (
				  select tenant_id, delivery_id from evaluation.webhook_delivery
				  where occurred_at < :before and state <> 'WAITING' order by occurred_at limit :batch)""");
	}

	/**
	 * Clean-up of webhook deliveries.
	 *
	 * @param webhookDeliveries how long a delivery is listed after it was delivered or
	 * failed, 0 for no clean-up
	 */
	@ConfigurationProperties("alkimos.clean-up")
	record Settings(@DefaultValue("90d") Duration webhookDeliveries) {

	}

}
