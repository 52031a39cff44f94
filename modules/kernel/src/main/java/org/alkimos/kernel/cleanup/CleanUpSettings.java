package org.alkimos.kernel.cleanup;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Clean-up of tables that otherwise only grow.
 *
 * @param every pause between two runs
 * @param inbox how long a processed event is remembered; must be longer than the topics
 * can hold a record ({@code retention.ms} plus {@code segment.ms}), 0 for no clean-up
 * @param idempotentAnswers how long the answer to a request with an Idempotency-Key is
 * kept, 0 for no clean-up
 */
@ConfigurationProperties("alkimos.clean-up")
public record CleanUpSettings(@DefaultValue("1h") Duration every, @DefaultValue("15d") Duration inbox,
		@DefaultValue("7d") Duration idempotentAnswers) {

}
