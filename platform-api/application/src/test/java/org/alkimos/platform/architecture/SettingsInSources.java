package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventTopics;

/** Names in the sources that look like settings: in quotes or as placeholders. */
final class SettingsInSources {

	private static final Pattern NAME = Pattern
		.compile("(?:\"|\"--|\\$\\{)(alkimos(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)(?=[\":}])");

	private SettingsInSources() {
	}

	static Set<String> names() throws IOException {
		Set<String> names = new TreeSet<>();
		for (Path root : List.of(Path.of(""), Path.of("../modules"), Path.of("../infra/local"))) {
			try (Stream<Path> files = Files.walk(root)) {
				for (Path file : files.filter(SettingsInSources::isMainSource).toList()) {
					NAME.matcher(Files.readString(file)).results().forEach((match) -> names.add(match.group(1)));
				}
			}
		}
		return names;
	}

	static boolean isTopic(String name) {
		return EventTopics.publishers().stream().anyMatch((publisher) -> EventCodec.topicOf(publisher).equals(name));
	}

	private static boolean isMainSource(Path file) {
		String path = file.toString();
		return (path.endsWith(".java") || path.endsWith(".yaml")) && path.contains("src/main/");
	}

}
