package org.alkimos.platform.limits;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of one instance; several instances each give as much.
 *
 * @param requestsPerSecond requests of one institution in the long run; 0 for no limit
 * @param burst requests of one institution that may come at once after a pause
 * @param share requests of one institution that are worked on at the same time, so that
 * connections to the database are left for the others; 0 for no limit. Keep it below half
 * of the connections that are left for requests
 * @param waiting requests of one institution that may wait for their turn
 * @param patience how long they wait
 * @param strangersPerMinute requests of one address to sign in or open an invitation; 0
 * for no limit
 */
@ConfigurationProperties("alkimos.limits")
record Limits(@DefaultValue("200") int requestsPerSecond, @DefaultValue("1000") int burst, @DefaultValue("5") int share,
		@DefaultValue("50") int waiting, @DefaultValue("2s") Duration patience,
		@DefaultValue("600") int strangersPerMinute) {

}
