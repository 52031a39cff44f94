package org.alkimos.platform.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class VendoredFilesTests {

	private static final Path STATIC = Path.of("kit/src/main/resources/static");

	private static final Path VENDOR = STATIC.resolve("vendor");

	private final JsonNode manifest = JsonMapper.shared().readTree(VENDOR.resolve("manifest.json").toFile());

	@Test
	void everyVendoredFileIsTheOneThatWasReviewed() throws Exception {
		for (JsonNode library : this.manifest.get("vendored")) {
			assertThat(library.get("license").asString()).isIn("0BSD", "MIT", "OFL-1.1", "Apache-2.0");
			for (JsonNode entry : library.get("files")) {
				byte[] content = Files.readAllBytes(VENDOR.resolve(entry.get("file").asString()));
				byte[] hash = MessageDigest.getInstance("SHA-512").digest(content);
				assertThat(HexFormat.of().formatHex(hash)).as(entry.get("file").asString())
					.isEqualTo(entry.get("sha512").asString());
			}
		}
	}

	@Test
	void nothingIsVendoredThatTheManifestDoesNotName() throws IOException {
		Set<String> named = new TreeSet<>();
		this.manifest.get("vendored")
			.forEach((library) -> library.get("files").forEach((entry) -> named.add(entry.get("file").asString())));
		try (Stream<Path> files = Files.walk(VENDOR)) {
			Set<String> present = files.filter(Files::isRegularFile)
				.map((file) -> VENDOR.relativize(file).toString().replace('\\', '/'))
				.filter((file) -> !file.equals("manifest.json"))
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(present).isEqualTo(named);
		}
	}

	@Test
	void theFirstLoadStaysUnderTwoHundredKilobytes() {
		List<String> first = List.of("vendor/tabler/1.6.1/tabler.min.css", "vendor/htmx/2.0.11/htmx.min.js",
				"vendor/tabler-icons/3.51.0/icons.svg", "app/alkimos.css", "app/alkimos.js", "app/logo.svg");
		long font = STATIC.resolve("vendor/inter/5.3.0/inter-latin-wght-normal.woff2").toFile().length();
		long total = font + first.stream().mapToLong((file) -> gzipped(STATIC.resolve(file))).sum();
		assertThat(total).isLessThan(200 * 1024L);
	}

	@Test
	void everyIconNamedInATemplateIsInTheSprite() throws IOException {
		String sprite = Files.readString(STATIC.resolve("vendor/tabler-icons/3.51.0/icons.svg"));
		try (Stream<Path> templates = Files.walk(Path.of(""))) {
			List<String> missing = templates
				.filter((file) -> file.toString().contains("src/main/jte/") && file.toString().endsWith(".jte"))
				.flatMap((file) -> iconsOf(file).stream())
				.filter((name) -> !sprite.contains("id=\"" + name + "\""))
				.distinct()
				.toList();
			assertThat(missing).isEmpty();
		}
	}

	private static List<String> iconsOf(Path template) {
		try {
			return java.util.regex.Pattern.compile("\\bicon(?:\\(name)? = \"([a-z0-9-]+)\"")
				.matcher(Files.readString(template))
				.results()
				.map((match) -> match.group(1))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long gzipped(Path file) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.size();
	}

}
