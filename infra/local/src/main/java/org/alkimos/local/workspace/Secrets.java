package org.alkimos.local.workspace;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords that are generated once and stored next to the data they protect. */
public final class Secrets {

	private final Properties values = new Properties();

	private Secrets() {
	}

	public static Secrets in(Path folder) {
		Path file = Workspace.create(folder).resolve("secrets.properties");
		Secrets secrets = new Secrets();
		try {
			if (Files.exists(file)) {
				try (Reader reader = Files.newBufferedReader(file)) {
					secrets.values.load(reader);
				}
			}
			if (secrets.complete()) {
				secrets.write(file);
			}
			return secrets;
		}
		catch (IOException ex) {
			throw new LocalServicesException("The file " + file + " cannot be read or written to.",
					"Change its owner to the user who starts Alkimos.", ex);
		}
	}

	public String of(Secret secret) {
		return this.values.getProperty(secret.name());
	}

	private boolean complete() {
		boolean added = false;
		for (Secret secret : Secret.values()) {
			if (this.values.getProperty(secret.name()) == null) {
				byte[] random = new byte[24];
				new SecureRandom().nextBytes(random);
				this.values.setProperty(secret.name(), HexFormat.of().formatHex(random));
				added = true;
			}
		}
		return added;
	}

	private void write(Path file) throws IOException {
		Path fresh = Files.createTempFile(file.getParent(), "secrets", ".tmp");
		if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
		}
		try (Writer writer = Files.newBufferedWriter(fresh)) {
			this.values.store(writer, "Generated at the first start");
		}
		Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
	}

	/** Purpose of a secret. */
	public enum Secret {

		POSTGRES, ALKIMOS_OWNER, ALKIMOS_APP, ALKIMOS_RELAY, KEYCLOAK_DATABASE, KEYCLOAK_ADMIN, WEB_CLIENT,
		PROVISIONER_CLIENT, ENCRYPTION

	}

}
