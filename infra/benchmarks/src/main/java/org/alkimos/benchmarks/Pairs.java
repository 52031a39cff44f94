package org.alkimos.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.env.Environment;

/**
 * What PostgreSQL itself manages for the two writes an outbox needs: pgbench inserts a
 * row of the same shape in one transaction and updates it in another.
 */
final class Pairs {

	private static final String SCRIPT = """
			insert into benchmark.pair (payload, done) values (decode(repeat('78', 300), 'hex'), false) returning id \\gset
			update benchmark.pair set done = true where id = :id;
			""";

	private Pairs() {
	}

	/** Pairs per second with this many connections. */
	static double perSecond(Environment environment, int connections) throws IOException, InterruptedException {
		return perSecond(environment, connections, SCRIPT);
	}

	/** Runs of a pgbench script per second with this many connections. */
	static double perSecond(Environment environment, int connections, String statements)
			throws IOException, InterruptedException {
		URI url = URI.create(environment.getRequiredProperty("spring.datasource.url").substring("jdbc:".length()));
		Path script = Files.writeString(Files.createTempFile("pair", ".sql"), statements);
		var builder = new ProcessBuilder(
				List.of(pgbench(), "--no-vacuum", "--protocol=prepared", "--time=20", "--client=" + connections,
						"--jobs=2", "--file=" + script, "--host=" + url.getHost(), "--port=" + url.getPort(),
						"--username=" + environment.getRequiredProperty("spring.datasource.username"),
						url.getPath().substring(1)));
		builder.environment().put("PGPASSWORD", environment.getRequiredProperty("spring.datasource.password"));
		Process process = builder.redirectErrorStream(true).start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		Files.delete(script);
		Matcher rate = Pattern.compile("tps = ([0-9.]+)").matcher(printed);
		if (!rate.find()) {
			throw new IllegalStateException("pgbench says: " + printed);
		}
		return Double.parseDouble(rate.group(1));
	}

	/** Debian keeps it beside the server's programs, off the path. */
	private static String pgbench() throws IOException {
		Path versions = Path.of("/usr/lib/postgresql");
		if (Files.isDirectory(versions)) {
			try (Stream<Path> folders = Files.list(versions)) {
				return folders.map((version) -> version.resolve("bin/pgbench"))
					.filter(Files::isExecutable)
					.map(Path::toString)
					.findFirst()
					.orElse("pgbench");
			}
		}
		return "pgbench";
	}

}
