package org.alkimos.kernel.events;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Event delivery.
 *
 * @param partitions number of partitions of each topic
 * @param concurrency number of consumer threads per module; each may hold one database
 * connection
 * @param topicsCheckedEvery pause between two checks that the broker answers and the
 * topics exist
 * @param retry pauses between the attempts to process a failed event
 */
@ConfigurationProperties("alkimos.events")
public record EventSettings(@DefaultValue("6") int partitions, @DefaultValue("2") int concurrency,
		@DefaultValue("30s") Duration topicsCheckedEvery,
		@NestedConfigurationProperty @DefaultValue RetrySettings retry) {

}
