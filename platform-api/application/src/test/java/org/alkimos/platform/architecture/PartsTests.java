package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No test is skipped in silence: a room's test classes are run by a part of "acceptance",
 * which names the room's test jar.
 */
class PartsTests {

	private static final Path ACCEPTANCE = Path.of("acceptance");

	/** Modules that run their own integration tests. */
	private static final Set<String> INTEGRATION = Set.of("acceptance/crash", "acceptance/sign-on", "application");

	/** Runs its own tests, as they need no application. */
	private static final String KIT = "kit";

	/** Started by scripts in infra/benchmarks. */
	private static final Set<String> BY_HAND = Set.of("RollingUpgrade.java", "SecondGenerator.java");

	private static final Pattern ARTIFACT = Pattern.compile("</parent>\\s*<artifactId>([a-z-]+)</artifactId>");

	private static final Pattern SCANNED = Pattern.compile("<dependency>org\\.alkimos:([a-z-]+):test-jar</dependency>");

	@Test
	void everyIntegrationTestBelongsToAPart() throws IOException {
		assertThat(sources()).filteredOn((source) -> source.endsWith("IT.java"))
			.isNotEmpty()
			.allMatch((source) -> INTEGRATION.contains(moduleOf(source)));
	}

	@Test
	void everyRoomsTestsAreRunByAPart() throws IOException {
		Set<String> scanned = scanned();
		for (String source : sources()) {
			String module = moduleOf(source);
			if (source.endsWith("Tests.java") && !module.equals(KIT) && !Path.of(module).startsWith(ACCEPTANCE)) {
				assertThat(scanned).as(source).contains(first(ARTIFACT, Path.of(module, "pom.xml")));
			}
		}
	}

	@Test
	void everyTestIsFoundByItsName() throws IOException {
		for (String source : sources()) {
			String text = Files.readString(Path.of(source));
			boolean tests = text.contains("\t@Test\n") || text.contains("\t@ParameterizedTest\n");
			assertThat(!tests || BY_HAND.contains(Path.of(source).getFileName().toString())
					|| source.endsWith("Tests.java") || source.endsWith("IT.java"))
				.as(source)
				.isTrue();
		}
	}

	private static Set<String> scanned() throws IOException {
		Set<String> names = new TreeSet<>();
		try (Stream<Path> poms = Files.walk(ACCEPTANCE)) {
			for (Path pom : poms.filter((file) -> file.endsWith("pom.xml")).toList()) {
				SCANNED.matcher(Files.readString(pom)).results().forEach((match) -> names.add(match.group(1)));
			}
		}
		return names;
	}

	private static String first(Pattern pattern, Path file) throws IOException {
		Matcher match = pattern.matcher(Files.readString(file));
		assertThat(match.find()).as("%s in %s", pattern, file).isTrue();
		return match.group(1);
	}

	private static String moduleOf(String source) {
		return source.substring(0, source.indexOf("/src/test/java/"));
	}

	private static List<String> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(""))) {
			return files.map(Path::toString)
				.filter((file) -> file.contains("/src/test/java/") && file.endsWith(".java"))
				.toList();
		}
	}

}
