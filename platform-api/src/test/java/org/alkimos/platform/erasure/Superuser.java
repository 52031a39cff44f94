package org.alkimos.platform.erasure;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as its superuser sees it: every row of every institution. */
final class Superuser {

	private Superuser() {
	}

	static JdbcClient connect(Environment environment) {
		return JdbcClient.create(DataSourceBuilder.create()
			.url(environment.getRequiredProperty("spring.datasource.url"))
			.username("postgres")
			.password(password())
			.build());
	}

	private static String password() {
		Path services = Path.of("target", "alkimos-services", Long.toString(ProcessHandle.current().pid()));
		try (Stream<Path> files = Files.walk(services)) {
			Path secrets = files.filter((file) -> file.endsWith("secrets.properties")).findFirst().orElseThrow();
			var values = new Properties();
			try (Reader reader = Files.newBufferedReader(secrets)) {
				values.load(reader);
			}
			return values.getProperty("POSTGRES");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
