package org.alkimos.platform.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/**
 * Every fixture for every test: a test that asked for its own alone would start one more
 * application, which then takes part in all the work of the others.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(basePackages = "org.alkimos.platform", useDefaultFilters = false,
		includeFilters = @Filter(TestComponent.class), excludeFilters = @Filter(TestConfiguration.class))
public class Fixtures {

}
