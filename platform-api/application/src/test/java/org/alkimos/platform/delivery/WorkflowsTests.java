package org.alkimos.platform.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A tag of an action can be moved to other code, a commit cannot. */
class WorkflowsTests {

	private static final Path GITHUB = Path.of("../.github");

	private static final Pattern ACTION = Pattern.compile("(?m)^\\s*(?:-\\s+)?[\"']?uses[\"']?\\s*:\\s*(.+)$");

	private static final String PINNED = "(\\./\\S+|[\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+)";

	@Test
	void everyActionIsPinnedToACommit() throws IOException {
		try (Stream<Path> files = Files.walk(GITHUB)) {
			List<Path> workflows = files.filter((file) -> file.toString().matches(".*\\.ya?ml")).toList();
			assertThat(workflows).isNotEmpty();
			for (Path workflow : workflows) {
				assertThat(loose(Files.readString(workflow))).as(workflow.toString()).isEmpty();
			}
		}
	}

	@Test
	void everyWorkflowStatesItsPermissionsAndEndsInTime() throws IOException {
		try (Stream<Path> files = Files.list(GITHUB.resolve("workflows"))) {
			for (Path workflow : files.toList()) {
				String text = Files.readString(workflow);
				assertThat(text).as(workflow.toString())
					.containsPattern("(?m)^permissions:")
					.contains("timeout-minutes:");
			}
		}
	}

	@Test
	void tagsBranchesAndShortHashesAreSeen() {
		assertThat(loose("""
				steps:
				  - uses: actions/checkout@v7
				  - name: Set up Java
				    uses: "actions/setup-java@main"
				  - uses: actions/cache@3d3c42e # v5.0.0
				  - uses: actions/cache@3d3c42e5aac5ba805825da76410c181273ba90b1
				  - uses: docker://alpine:3
				""")).hasSize(5);
		assertThat(loose("  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n")).isEmpty();
	}

	private static List<String> loose(String workflow) {
		return ACTION.matcher(workflow)
			.results()
			.map((match) -> match.group(1).strip())
			.filter((action) -> !action.matches(PINNED))
			.toList();
	}

}
