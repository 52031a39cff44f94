package org.alkimos.local.testrun;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.alkimos.local.server.Keycloak;
import org.alkimos.local.server.Leftovers;
import org.alkimos.local.server.Lifeline;
import org.alkimos.local.server.Postgres;
import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Ports;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Workspace;

/**
 * Prepared data folders that test runs copy instead of making their own: one with the
 * roles and empty databases, one that Keycloak has also initialized.
 */
final class TestTemplates {

	private final Path shared;

	private final Path folder;

	TestTemplates(Path shared) {
		this.shared = shared;
		this.folder = Workspace.create(shared.resolve("test-templates"));
	}

	/** The passwords that open every copy. */
	Secrets secrets() {
		return Secrets.in(this.folder);
	}

	/**
	 * Copies a template to {@code data}, making it first if this is the first run that
	 * needs it, and returns the passwords that open it.
	 */
	Secrets copyTo(Path data, boolean keycloakWanted) {
		// Several test runs may begin at the same time.
		try (FileChannel channel = FileChannel.open(this.folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			Secrets secrets = secrets();
			Path template = template(keycloakWanted, secrets);
			Workspace.createParent(data);
			Workspace.copy(template, data);
			lock.release();
			return secrets;
		}
		catch (IOException ex) {
			throw new LocalServicesException("The prepared databases in " + this.folder + " cannot be used.",
					"Remove that folder. It is created again.", ex);
		}
	}

	private Path template(boolean keycloakWanted, Secrets secrets) throws IOException {
		Path plain = this.folder.resolve("postgresql-" + version("roles.sql"));
		Path complete = this.folder.resolve("keycloak-" + version("roles.sql") + "-" + version("alkimos-realm.json"));
		if (Files.exists(complete)) {
			return complete;
		}
		if (!Files.exists(plain)) {
			make(plain, unfinished(), false, secrets);
		}
		if (!keycloakWanted) {
			return plain;
		}
		Path unfinished = unfinished();
		Workspace.copy(plain, unfinished);
		make(complete, unfinished, true, secrets);
		return complete;
	}

	private void make(Path template, Path unfinished, boolean keycloakWanted, Secrets secrets) throws IOException {
		Postgres postgres = Postgres.start(Postgres.binaries(this.shared), unfinished, Ports.free(), false, secrets);
		try {
			if (keycloakWanted) {
				letKeycloakIn(postgres, secrets);
			}
		}
		finally {
			postgres.stop();
		}
		Files.move(unfinished, template, StandardCopyOption.ATOMIC_MOVE);
	}

	private void letKeycloakIn(Postgres postgres, Secrets secrets) {
		Keycloak keycloak = Keycloak.start(new Home(this.folder), this.shared, Ports.free(), Ports.free(), Ports.free(),
				postgres, secrets);
		try {
			keycloak.awaitReady();
		}
		finally {
			keycloak.stop();
		}
	}

	private Path unfinished() {
		Path unfinished = this.folder.resolve("unfinished");
		Leftovers.postmaster(unfinished).ifPresent(Lifeline::interrupt);
		Workspace.delete(unfinished);
		return unfinished;
	}

	static String version(String resource) {
		return Integer.toHexString(Workspace.resource(resource).hashCode());
	}

}
