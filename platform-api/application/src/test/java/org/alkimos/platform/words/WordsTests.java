package org.alkimos.platform.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private static final Path LIST = Path.of("application/src/test/resources/words-to-avoid.txt");

	private static final Path TEMPLATES = Path.of("");

	private static final List<Path> SOURCES = List.of(Path.of(""), Path.of("../modules"), Path.of("../infra/local"));

	/**
	 * Their texts are values in exported files; older exports are compared with new ones.
	 */
	private static final Set<String> VALUES_IN_EXPORTS = Set.of("ExportedFigures.java", "Reason.java",
			"Descriptions.java");

	@Test
	void templatesDoWithoutWordsToAvoid() throws IOException {
		WordsToAvoid avoided = WordsToAvoid.read(LIST);
		List<Path> templates = files(TEMPLATES, ".jte").stream().filter(WordsTests::isMain).toList();
		List<String> found = new ArrayList<>();
		for (Path file : templates) {
			found.addAll(avoided.in(file.toString(), TextsInSources.ofTemplate(Files.readString(file))));
		}
		assertThat(templates).isNotEmpty();
		assertThat(found).isEmpty();
	}

	@Test
	void messagesDoWithoutWordsToAvoid() throws IOException {
		WordsToAvoid avoided = WordsToAvoid.read(LIST);
		List<Path> sources = new ArrayList<>();
		for (Path root : SOURCES) {
			sources.addAll(files(root, ".java").stream().filter(WordsTests::isMain).toList());
		}
		List<String> found = new ArrayList<>();
		for (Path file : sources) {
			found.addAll(avoided.in(file.toString(), TextsInSources.ofJava(Files.readString(file))));
		}
		assertThat(sources).isNotEmpty();
		assertThat(found).isEmpty();
	}

	@Test
	void wordsInTemplatesAreSeen() {
		List<String> found = avoided("\\bgo on\\b", "\\bsomebody\\b", "\\bhanded in\\b").in("a.jte",
				TextsInSources.ofTemplate("""
						<%-- Where somebody can go on. --%>
						@import org.alkimos.somebody.Page
						@param Page somebody
						<p title="Go on">@if(view.somebody())It was handed
							in.@endif</p>
						@template.tag.empty(somebody = 1, title = "Somebody waits")
						"""));
		assertThat(found).map(WordsTests::place)
			.containsExactly("a.jte:4: \\bgo on\\b", "a.jte:6: \\bsomebody\\b", "a.jte:4: \\bhanded in\\b");
		assertThat(found.getFirst()).contains("<p title=\"Go on\">");
	}

	@Test
	void wordsInStringsAreSeen() {
		List<String> found = avoided("\\bgo on\\b", "\\bcancelled\\b").in("A.java", TextsInSources.ofJava("""
				/** Go on, "go on". */
				class A {
					// "go on"
					char quote = '"';
					String one = "You can \\"go "
							+ "on\\" now." + quote;
					String code = "run-cancelled";
					String state = "CANCELLED";
					String sql = \"""
							select 1 where state = 'cancelled'\""";
					String text = \"""
							The run
							was cancelled.\""";
				}
				"""));
		assertThat(found).containsExactly("A.java:5: \\bgo on\\b in \"You can \"go on\" now.\"",
				"A.java:13: \\bcancelled\\b in \"The run was cancelled.\"");
	}

	/** File, line, and expression. */
	private static String place(String found) {
		return found.substring(0, found.indexOf(" in \""));
	}

	private static WordsToAvoid avoided(String... expressions) {
		return WordsToAvoid.of(List.of(expressions));
	}

	private static boolean isMain(Path file) {
		return file.toString().replace('\\', '/').contains("src/main/")
				&& !VALUES_IN_EXPORTS.contains(file.getFileName().toString());
	}

	private static List<Path> files(Path root, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
