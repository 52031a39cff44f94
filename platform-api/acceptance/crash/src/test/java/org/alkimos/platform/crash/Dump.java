package org.alkimos.platform.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alkimos.platform.testing.Superuser;

/**
 * Roles and database by {@code pg_dumpall} and {@code pg_dump}, as an operator has them.
 */
final class Dump implements Backup {

	private static final List<String> ROLES = List.of("alkimos_app", "alkimos_relay", "alkimos_owner");

	private final URI server;

	private final Path programs;

	private final Path roles;

	private final Path database;

	private Dump(URI server, Path programs, Path folder) {
		this.server = server;
		this.programs = programs;
		this.roles = folder.resolve("roles.sql");
		this.database = folder.resolve("alkimos.dump");
	}

	static Dump of(Map<String, String> settings, Path programs, Path folder) {
		return new Dump(URI.create(settings.get("spring.datasource.url").substring("jdbc:".length())), programs,
				folder);
	}

	@Override
	public void take() throws IOException, InterruptedException {
		run("pg_dumpall", "--roles-only", "--file=" + this.roles);
		run("pg_dump", "--format=custom", "--file=" + this.database, "alkimos");
	}

	/** Into a server that knows neither the database nor its roles. */
	@Override
	public void restore() throws IOException, InterruptedException {
		run("psql", "--quiet", "--set=ON_ERROR_STOP=1", "--command=drop database alkimos with (force)",
				"--command=drop role " + String.join(", ", ROLES), "postgres");
		// It complains of roles that every server has.
		run("psql", "--quiet", "--file=" + this.roles, "postgres");
		run("pg_restore", "--exit-on-error", "--create", "--dbname=postgres", this.database.toString());
	}

	private void run(String program, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(this.programs.resolve(program).toString(),
				"--host=" + this.server.getHost(), "--port=" + this.server.getPort(), "--username=postgres"));
		command.addAll(Stream.of(arguments).toList());
		ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
		builder.environment().put("PGPASSWORD", Superuser.password());
		int code = builder.start().waitFor();
		if (code != 0) {
			throw new IllegalStateException(program + " ended with " + code);
		}
	}

}
