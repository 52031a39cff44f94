package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import org.alkimos.AlkimosApplication;

class ModulesTests {

	/**
	 * Local services, and what runs in Keycloak, are infrastructure beside the
	 * application, not modules of it.
	 */
	private static final ApplicationModules MODULES = ApplicationModules.of(AlkimosApplication.class,
			JavaClass.Predicates.resideInAnyPackage("org.alkimos.local..", "org.alkimos.keycloak.."));

	@Test
	void modulesKeepToTheirBoundaries() {
		MODULES.verify();
	}

	@Test
	void moduleDiagramIsCurrent() throws IOException {
		Drift.check(Path.of("../docs/modules.md"),
				"""
						# Modules

						Generated from the code. Solid lines are calls. Dotted lines are events through Kafka, from the publisher to
						the module that consumes them. Every module also depends on `kernel` and `contracts`.

						```mermaid
						flowchart LR
						  platform
						%s%s```

						| Module | Package |
						|---|---|
						%s"""
					.formatted(calls(), events(), purposes()));
	}

	/** The list that spares each start a look through all classes. */
	@Test
	void listOfModulesIsCurrent() throws IOException {
		Drift.check(Path.of("kit/src/main/resources/META-INF/spring-modulith/application-modules.json"),
				MODULES.stream()
					.map((module) -> "  \"%s\": { \"displayName\": \"%s\" }".formatted(module.getIdentifier(),
							module.getDisplayName()))
					.sorted()
					.collect(Collectors.joining(",\n", "{\n", "\n}\n")));
	}

	private static String calls() {
		return MODULES.getModuleByName("platform")
			.orElseThrow()
			.getDirectDependencies(MODULES)
			.uniqueModules()
			.map((module) -> module.getIdentifier().toString())
			.filter((name) -> !name.equals("kernel") && !name.equals("contracts"))
			.sorted()
			.map((name) -> "  platform --> " + name + "\n")
			.collect(Collectors.joining());
	}

	private static String events() {
		return Consumers.byPublisher()
			.entrySet()
			.stream()
			.flatMap((flow) -> flow.getValue()
				.stream()
				.map((consumer) -> "  " + publisherOf(flow.getKey()) + " -.-> " + consumer + "\n"))
			.collect(Collectors.joining());
	}

	private static String publisherOf(Class<?> events) {
		return events.getPackageName().substring(events.getPackageName().lastIndexOf('.') + 1);
	}

	private static String purposes() {
		return MODULES.stream().map(ModulesTests::row).sorted().collect(Collectors.joining());
	}

	private static String row(ApplicationModule module) {
		return "| " + module.getDisplayName() + " | `" + module.getBasePackage().getName() + "` |\n";
	}

}
