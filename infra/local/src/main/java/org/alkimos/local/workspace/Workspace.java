package org.alkimos.local.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.core.env.Environment;

/** Folders the services live in, and small help with files. */
public final class Workspace {

	public static final String DIRECTORY_SETTING = "alkimos.local.directory";

	private static final int SOME_LINES = 15;

	private Workspace() {
	}

	/**
	 * The folder {@code .local} at the root of the source tree, unless a setting says
	 * otherwise.
	 */
	public static Path directory(Environment environment) {
		String chosen = environment.getProperty(DIRECTORY_SETTING, "");
		return chosen.isBlank() ? root().resolve(".local") : Path.of(chosen).toAbsolutePath().normalize();
	}

	public static Path target() {
		return Path.of("target").toAbsolutePath();
	}

	private static Path root() {
		Path here = Path.of("").toAbsolutePath();
		for (Path folder = here; folder != null; folder = folder.getParent()) {
			if (Files.isDirectory(folder.resolve(".mvn"))) {
				return folder;
			}
		}
		return here;
	}

	public static Path create(Path folder) {
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new LocalServicesException("The folder " + folder + " cannot be created.",
					"Make it writable or choose another with " + DIRECTORY_SETTING + ".", ex);
		}
	}

	public static void createParent(Path file) {
		Path parent = file.getParent();
		if (parent != null) {
			create(parent);
		}
	}

	public static String resource(String name) {
		try (InputStream in = Workspace.class.getResourceAsStream("/org/alkimos/local/" + name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The end of a log, or nothing where there is none. */
	public static String lastLines(Path log) {
		try {
			List<String> lines = Files.readAllLines(log);
			return String.join("\n", lines.subList(Math.max(0, lines.size() - SOME_LINES), lines.size()));
		}
		catch (IOException ex) {
			return "";
		}
	}

	public static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(from.relativize(file).toString()),
						java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}

	public static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
			for (Path file : deepestFirst) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			// Left for the next start, which looks for abandoned folders.
		}
	}

}
