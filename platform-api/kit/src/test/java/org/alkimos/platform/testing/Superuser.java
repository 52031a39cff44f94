package org.alkimos.platform.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as its superuser sees it: every row of every institution. */
public final class Superuser {

	private Superuser() {
	}

	public static JdbcClient connect(PropertyResolver environment) {
		return JdbcClient.create(dataSource(environment));
	}

	/** Keeps no idle connection for long, as nobody closes it. */
	public static DataSource dataSource(PropertyResolver environment) {
		HikariDataSource source = DataSourceBuilder.create()
			.type(HikariDataSource.class)
			.url(environment.getRequiredProperty("spring.datasource.url"))
			.username("postgres")
			.password(password())
			.build();
		source.setMinimumIdle(0);
		source.setIdleTimeout(10_000);
		return source;
	}

	/** The services of all test runs are copies of one, with its passwords. */
	public static String password() {
		var values = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("..", ".local", "test-templates", "secrets.properties"))) {
			values.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return values.getProperty("POSTGRES");
	}

}
