package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Main sources stay short enough to be read. */
class SourcesTests {

	private static final int LINES_OF_A_FILE = 200;

	private static final int LINES_OF_A_METHOD = 25;

	private static final int CHARACTERS_OF_A_TEMPLATE_LINE = 160;

	@Test
	void filesHaveAtMost200Lines() throws IOException {
		List<String> longOnes = new ArrayList<>();
		for (Path file : mainSources(".java")) {
			int lines = Files.readAllLines(file).size();
			if (lines > LINES_OF_A_FILE) {
				longOnes.add(file + ": " + lines);
			}
		}
		assertThat(longOnes).isEmpty();
	}

	@Test
	void methodsHaveAtMost25Lines() throws IOException {
		var compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
					files.getJavaFileObjectsFromPaths(mainSources(".java")));
			var methods = new LongMethods(Trees.instance(task).getSourcePositions());
			for (CompilationUnitTree file : task.parse()) {
				methods.scan(file, file);
			}
			assertThat(methods.read).isGreaterThan(1000);
			assertThat(methods.found).isEmpty();
		}
	}

	@Test
	void linesOfTemplatesHaveAtMost160Characters() throws IOException {
		List<String> longOnes = new ArrayList<>();
		for (Path file : mainSources(".jte")) {
			List<String> lines = Files.readAllLines(file);
			for (int i = 0; i < lines.size(); i++) {
				if (lines.get(i).length() > CHARACTERS_OF_A_TEMPLATE_LINE) {
					longOnes.add(file + ":" + (i + 1));
				}
			}
		}
		assertThat(longOnes).isEmpty();
	}

	private static List<Path> mainSources(String ending) throws IOException {
		List<Path> sources = new ArrayList<>();
		for (String folder : List.of("../modules", "../infra", "../platform-api")) {
			try (Stream<Path> files = Files.walk(Path.of(folder))) {
				files.filter((file) -> file.toString().endsWith(ending) && file.toString().contains("/src/main/"))
					.forEach(sources::add);
			}
		}
		assertThat(sources).isNotEmpty();
		return sources;
	}

	/** A method begins with its type, after its annotations. */
	private static final class LongMethods extends TreeScanner<Void, CompilationUnitTree> {

		private final SourcePositions positions;

		private final List<String> found = new ArrayList<>();

		private int read;

		LongMethods(SourcePositions positions) {
			this.positions = positions;
		}

		@Override
		public Void visitMethod(MethodTree method, CompilationUnitTree file) {
			var first = (method.getReturnType() != null) ? method.getReturnType() : method;
			long from = file.getLineMap().getLineNumber(this.positions.getStartPosition(file, first));
			long to = file.getLineMap().getLineNumber(this.positions.getEndPosition(file, method));
			this.read++;
			if (to - from + 1 > LINES_OF_A_METHOD) {
				this.found.add(file.getSourceFile().getName() + ":" + from + " " + method.getName());
			}
			return super.visitMethod(method, file);
		}

	}

}
