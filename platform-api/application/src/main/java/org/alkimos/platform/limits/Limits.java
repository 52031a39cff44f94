package org.alkimos.platform.limits;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rate limits, per instance.
 *
 * @param requestsPerSecond sustained requests per second of one institution; 0 for no
 * limit
 * @param burst burst of requests of one institution after a pause
 * @param share concurrent requests of one institution, so that database connections are
 * left for the others; 0 for no limit. Keep it below half of the connections that are
 * left for requests
 * @param waiting requests of one institution that may wait for a permit
 * @param patience longest wait for a permit
 * @param strangersPerMinute sign-in and invitation requests of one network address per
 * minute; 0 for no limit
 * @param signInsPerMinute sign-ins with one typed email address per minute, whether it is
 * known or not; 0 for no limit
 */
@ConfigurationProperties("alkimos.limits")
record Limits(@DefaultValue("200") int requestsPerSecond, @DefaultValue("1000") int burst, @DefaultValue("5") int share,
		@DefaultValue("50") int waiting, @DefaultValue("2s") Duration patience,
		@DefaultValue("600") int strangersPerMinute, @DefaultValue("30") int signInsPerMinute) {

}
