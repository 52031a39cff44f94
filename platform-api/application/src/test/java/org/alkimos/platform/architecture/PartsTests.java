package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No test is skipped in silence: "acceptance" runs integration tests of these packages
 * only. All other test classes are run by its part "pages" or, by default, "matrices".
 */
class PartsTests {

	private static final Set<String> INTEGRATION = Set.of("crash", "security", "journey", "delivery");

	/** Started by scripts in infra/benchmarks. */
	private static final Set<String> BY_HAND = Set.of("RollingUpgrade.java", "SecondGenerator.java");

	@Test
	void everyIntegrationTestBelongsToAPart() throws IOException {
		assertThat(sources()).filteredOn((source) -> source.endsWith("IT.java"))
			.isNotEmpty()
			.allMatch((source) -> INTEGRATION.contains(Path.of(source).getParent().getFileName().toString()));
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

	private static List<String> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(""))) {
			return files.map(Path::toString)
				.filter((file) -> file.contains("src/test/java/") && file.endsWith(".java"))
				.toList();
		}
	}

}
