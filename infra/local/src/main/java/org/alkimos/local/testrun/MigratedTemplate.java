package org.alkimos.local.testrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A copy of a test database right after its migration, kept for the next test JVM with
 * the same migrations.
 */
final class MigratedTemplate implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Logger log = LoggerFactory.getLogger(MigratedTemplate.class);

	/** The bean that has migrated once it is initialized. */
	private static final String MIGRATION = "flywayInitializer";

	private final TestDatabases databases;

	private final String database;

	private boolean kept;

	MigratedTemplate(TestDatabases databases, String database) {
		this.databases = databases;
		this.database = database;
	}

	/** Name of the template, which differs for any other set of migrations. */
	String name() {
		CRC32 checksum = new CRC32();
		try {
			Resource[] migrations = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:db/migration/**/*.sql");
			Arrays.sort(migrations, Comparator.comparing(Resource::getFilename));
			for (Resource migration : migrations) {
				checksum.update(migration.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return "alkimos_migrated_" + Long.toHexString(checksum.getValue());
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (MIGRATION.equals(name)) {
					keep();
				}
				return bean;
			}

		});
	}

	private void keep() {
		if (this.kept) {
			return;
		}
		this.kept = true;
		try {
			this.databases.keep(this.database, name());
		}
		catch (SQLException ex) {
			// Another test JVM was first, or someone is connected: the next one
			// migrates.
			log.info("The migrated database was not kept: {}", ex.getMessage());
		}
	}

}
