package org.alkimos.platform.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;

/** Every layout and tag with realistic content, rendered into {@code target/gallery}. */
final class Gallery {

	static final Path OUTPUT = Path.of("target/gallery");

	private static final Path EXAMPLES = Path.of("kit/src/test/jte");

	private final TemplateEngine engine = TemplateEngine.create(new BothRoots(), Path.of("target/gallery-classes"),
			ContentType.Html);

	/** Names of the pages, from the examples and the error pages. */
	static List<String> pages() throws IOException {
		try (Stream<Path> examples = Files.list(EXAMPLES.resolve("gallery"))) {
			Stream<String> names = examples
				.map((file) -> "gallery/" + file.getFileName().toString().replace(".jte", ""));
			return Stream.concat(names, Stream.of("error/403", "error/404", "error/500")).sorted().toList();
		}
	}

	/** Renders a page and returns where it lies. */
	Path render(String page) throws IOException {
		StringOutput html = new StringOutput();
		this.engine.render(page + ".jte", Map.of("shell", shell(), "reference", "7f3a-19"), html);
		Path file = OUTPUT.resolve(page.replace('/', '-') + ".html");
		Files.createDirectories(OUTPUT);
		return Files.writeString(file, html.toString());
	}

	static Shell shell() {
		return new Shell("Dr. Maya Nguyen", "Northgate Health Sciences",
				List.of(new Shell.Institution("a", "Northgate Health Sciences", true),
						new Shell.Institution("b", "St. Brigid University Hospital", false)),
				navigation(), new Csrf("_csrf", "X-CSRF-TOKEN", "token", ""), 0, null);
	}

	private static List<Shell.NavGroup> navigation() {
		return List.of(
				new Shell.NavGroup(null,
						List.of(Shell.NavItem.of("Home", "#home", "home", false),
								Shell.NavItem.of("My mentoring", "#mentoring", "users", false),
								new Shell.NavItem("My assessments", "#assessments", "clipboard-check", false, 1))),
				new Shell.NavGroup("Early-Career Faculty 2027",
						List.of(Shell.NavItem.of("People", "#people", "users-group", false),
								new Shell.NavItem("Matching", "#matching", "arrows-shuffle", true, 4),
								Shell.NavItem.of("Agreements", "#agreements", "writing-sign", false),
								Shell.NavItem.of("Evaluation", "#evaluation", "chart-dots-3", false))),
				new Shell.NavGroup("Administration", List.of(Shell.NavItem.of("Programs", "#programs", "school", false),
						Shell.NavItem.of("Audit log", "#audit", "history", false))));
	}

	/** Examples of the tests beside the templates of the application. */
	private static final class BothRoots implements CodeResolver {

		private final List<CodeResolver> roots = List.of(new DirectoryCodeResolver(EXAMPLES),
				new DirectoryCodeResolver(Path.of("kit/src/main/jte")));

		@Override
		public String resolve(String name) {
			return rootOf(name).resolve(name);
		}

		@Override
		public boolean exists(String name) {
			return this.roots.stream().anyMatch((root) -> root.exists(name));
		}

		@Override
		public long getLastModified(String name) {
			return rootOf(name).getLastModified(name);
		}

		private CodeResolver rootOf(String name) {
			return this.roots.stream().filter((root) -> root.exists(name)).findFirst().orElse(this.roots.getLast());
		}

	}

}
