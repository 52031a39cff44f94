package org.alkimos.kernel.metrics;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Meters.
 *
 * @param sampleEvery pause between two samples of the database and of the broker. A
 * scrape returns the last sample and never waits for either
 */
@ConfigurationProperties("alkimos.metrics")
record MetricsSettings(@DefaultValue("15s") Duration sampleEvery) {
}
