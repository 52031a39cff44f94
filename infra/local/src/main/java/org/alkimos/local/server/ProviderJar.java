package org.alkimos.local.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Workspace;

/**
 * The part of Alkimos that runs in Keycloak, from the class path into Keycloak's folder
 * of providers. In a build that makes no jars the class path has a folder.
 */
final class ProviderJar {

	/** A file that this part has and no other. */
	private static final String MARK = "META-INF/keycloak-themes.json";

	private static final String NAME = "alkimos-keycloak.jar";

	private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

	private ProviderJar() {
	}

	/** Writes the jar unless it is there: Keycloak builds itself anew for a newer one. */
	static void placeIn(Path distribution) {
		Path jar = Workspace.create(distribution.resolve("providers")).resolve(NAME);
		try {
			byte[] content = content();
			if (!Files.exists(jar) || !Arrays.equals(Files.readAllBytes(jar), content)) {
				Path unfinished = Files.createTempFile(distribution, NAME, ".unfinished");
				Files.write(unfinished, content);
				Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
				// Keycloak compresses style sheets once, and would go on to send the old
				// ones.
				Workspace.delete(distribution.resolve("data/tmp/kc-gzip-cache"));
			}
		}
		catch (IOException ex) {
			throw new LocalServicesException("The file " + jar + " cannot be written to.",
					"Change the owner of " + distribution + " to the user who starts Alkimos.", ex);
		}
	}

	private static byte[] content() throws IOException {
		URL mark = Objects.requireNonNull(ProviderJar.class.getClassLoader().getResource(MARK), MARK);
		try {
			if (mark.openConnection() instanceof JarURLConnection inJar) {
				try (FileSystem jar = FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
					return packed(jar.getPath("/"));
				}
			}
			return packed(Path.of(URI.create(mark.toURI().toString().replace(MARK, ""))));
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** From the jar or the folder come the same bytes: sorted, without times. */
	private static byte[] packed(Path root) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (Stream<Path> found = Files.walk(root); ZipOutputStream zip = new ZipOutputStream(bytes)) {
			Map<String, Path> files = found.filter(Files::isRegularFile)
				.collect(Collectors.toMap((file) -> root.relativize(file).toString().replace('\\', '/'), (file) -> file,
						(one, other) -> one, TreeMap::new));
			files.keySet()
				.removeIf((name) -> name.startsWith("META-INF/maven/") || name.equals("META-INF/MANIFEST.MF"));
			for (Map.Entry<String, Path> file : files.entrySet()) {
				ZipEntry entry = new ZipEntry(file.getKey());
				entry.setTimeLocal(NO_TIME);
				zip.putNextEntry(entry);
				Files.copy(file.getValue(), zip);
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

}
