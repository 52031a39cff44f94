package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generated documents that are kept in the repository; -Dalkimos.docs.write=true writes
 * them anew.
 */
public final class Drift {

	private Drift() {
	}

	public static void check(Path kept, String generated) throws IOException {
		if (Boolean.getBoolean("alkimos.docs.write")) {
			Files.createDirectories(kept.getParent());
			Files.writeString(kept, generated);
		}
		assertThat(kept).as("run ./mvnw verify -Dalkimos.docs.write=true to create it").exists();
		assertThat(generated).as("%s is out of date: run ./mvnw verify -Dalkimos.docs.write=true", kept.getFileName())
			.isEqualTo(Files.readString(kept));
	}

}
