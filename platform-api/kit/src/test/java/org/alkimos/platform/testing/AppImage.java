package org.alkimos.platform.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.AlkimosApplication;

/**
 * The application's class path as jars, with Java's ahead-of-time cache of a first start,
 * so that the many starts of a test that kills applications take half the time.
 */
final class AppImage {

	private static final Path FOLDER = Path.of("target", "image").toAbsolutePath();

	private static final Path CACHE = FOLDER.resolve("app.aot");

	private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

	private static final int PATIENCE_SECONDS = 180;

	private static @Nullable String prepared;

	private AppImage() {
	}

	/**
	 * The command that starts the application.
	 * @param arguments what it takes besides its class
	 */
	static synchronized List<String> command(List<String> arguments) {
		String classPath = prepared;
		if (classPath == null) {
			classPath = prepare(arguments);
			prepared = classPath;
		}
		List<String> options = Files.exists(CACHE) ? List.of("-XX:AOTCache=" + CACHE) : List.of();
		return java(options, classPath, arguments);
	}

	/**
	 * Two test JVMs may begin at the same time; the second one takes what the first one
	 * made.
	 */
	private static String prepare(List<String> arguments) {
		try (FileChannel channel = FileChannel.open(Files.createDirectories(FOLDER).resolve("lock"),
				StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			String classPath = classPath();
			boolean fresh = Files.exists(CACHE) && Arrays.stream(classPath.split(File.pathSeparator))
				.noneMatch((jar) -> changed(Path.of(jar)).compareTo(changed(CACHE)) > 0);
			if (!fresh) {
				train(classPath, arguments);
			}
			lock.release();
			return classPath;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same from another class path, without the cache. */
	static List<String> command(String classPath, List<String> arguments) {
		return java(List.of(), classPath, arguments);
	}

	private static void train(String classPath, List<String> arguments) {
		try {
			Files.deleteIfExists(CACHE);
			Process training = new ProcessBuilder(java(
					List.of("-XX:AOTCacheOutput=" + CACHE, "-Dspring.context.exit=onRefresh"), classPath, arguments))
				.redirectErrorStream(true)
				.redirectOutput(FOLDER.resolve("training.log").toFile())
				.start();
			if (!training.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				training.destroyForcibly();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static List<String> java(List<String> options, String classPath, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(ProcessHandle.current().info().command().orElseThrow());
		command.addAll(FLAGS);
		command.addAll(options);
		command.addAll(List.of("-cp", classPath, AlkimosApplication.class.getName()));
		command.addAll(arguments);
		return command;
	}

	private static String classPath() {
		String entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(entries.split(File.pathSeparator))
			.map(Path::of)
			.filter(Files::exists)
			.map((entry) -> Files.isDirectory(entry) ? jar(entry) : entry)
			.map(Path::toString)
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** The cache knows jars alone. */
	private static Path jar(Path classes) {
		try {
			Path jar = Files.createDirectories(FOLDER)
				.resolve(classes.toString().replaceAll("[^A-Za-z0-9]+", "-") + ".jar");
			if (!Files.exists(jar) || newest(classes).compareTo(changed(jar)) > 0) {
				ToolProvider.findFirst("jar")
					.orElseThrow()
					.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
			}
			return jar;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FileTime newest(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.map(AppImage::changed).max(FileTime::compareTo).orElseThrow();
		}
	}

	private static FileTime changed(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
