package org.alkimos.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import org.alkimos.AlkimosApplication;

/**
 * The whole application on real PostgreSQL and Kafka; actors come from {@link Acting}.
 * There is no Keycloak, so that jobs about accounts fail, which the scheduler would say
 * again and again. Whoever waits for their turn waits long, as the machine may be busy.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = AlkimosApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "logging.level.com.github.kagkarlsson.scheduler=error", "alkimos.limits.requests-per-second=0",
				"alkimos.limits.patience=30s", "alkimos.webhooks.private-addresses=true",
				"alkimos.security.contact=mailto:security@example.org", "alkimos.proxies=127.0.0.1/32,::1/128" })
@Import({ ActingByHeader.class, Fixtures.class })
public @interface PlatformTest {

}
