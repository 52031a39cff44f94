package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.problems.ProblemType;
import org.alkimos.platform.web.problems.DescribedProblem;
import org.alkimos.platform.web.problems.ProblemTypes;

import static org.assertj.core.api.Assertions.assertThat;

/** Every problem has a type of its own that is described, unique, and in use. */
class ProblemsTests {

	private static final ProblemUses USES = ProblemUses.inMainClasses();

	@Test
	void listOfProblemsIsCurrent() throws IOException {
		Map<String, List<DescribedProblem>> modules = ProblemTypes.all()
			.stream()
			.collect(Collectors.groupingBy(DescribedProblem::module, TreeMap::new, Collectors.toList()));
		StringBuilder text = new StringBuilder("""
				# Problem types

				Types of the error responses of the API. Generated from the code.

				Every error response is a problem (RFC 9457). Its `type` is `urn:alkimos:problem:` with a code from the
				lists below, and its `title` is the same for every occurrence. Its `detail` is for a person and may
				change. Branch on `type`, never on `detail`. In a response with `errors`, each entry has a `field`, a
				`type`, and a `message`.

				A running Alkimos describes a type at `/problems/{code}`, and as JSON at `/api/v1/problems/{code}`.
				""");
		modules.forEach((module, problems) -> {
			text.append("\n## ").append(module).append("\n\n| Code | Status | Cause | Remedy |\n|---|---|---|---|\n");
			problems.forEach((problem) -> text.append("| `%s` | %d | %s | %s |\n".formatted(problem.code(),
					problem.status(), problem.cause(), problem.remedy())));
		});
		Drift.check(Path.of("../docs/problems.md"), text.toString());
	}

	@Test
	void everyTypeIsDescribed() {
		assertThat(ProblemTypes.all()).hasSizeGreaterThan(100)
			.extracting(DescribedProblem::code)
			.containsExactlyInAnyOrderElementsOf(USES.types().stream().map(ProblemType::code).toList());
	}

	@Test
	void codesAreUnique() {
		assertThat(ProblemTypes.all()).extracting(DescribedProblem::code).doesNotHaveDuplicates();
	}

	@Test
	void causeAndRemedyAreShortSentences() {
		assertThat(ProblemTypes.all()).allSatisfy((problem) -> {
			assertThat(problem.cause()).as(problem.code()).matches("[A-Z].{10,180}\\.");
			assertThat(problem.remedy()).as(problem.code()).matches("[A-Z].{10,180}\\.");
		});
	}

	@Test
	void conflictsAndInvalidInputHaveTheirStatus() {
		assertThat(USES.typed()).hasSizeGreaterThan(100)
			.allSatisfy((use) -> assertThat(use.type().status()).as("%s in %s", use.type(), use.place())
				.isEqualTo(use.status()));
	}

	@Test
	void everyTypeIsUsed() {
		assertThat(USES.unused()).isEmpty();
	}

}
