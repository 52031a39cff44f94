package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import org.alkimos.AlkimosApplication;

class ModulesTests {

	private static final ApplicationModules MODULES = ApplicationModules.of(AlkimosApplication.class);

	@Test
	void modulesKeepToTheirBoundaries() {
		MODULES.verify();
	}

	@Test
	void moduleDiagramIsCurrent() throws IOException {
		new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
			.writeModulesAsPlantUml(Documenter.DiagramOptions.defaults()
				.withStyle(Documenter.DiagramOptions.DiagramStyle.UML));
		Drift.check(Path.of("../docs/modules.puml"), Files.readString(Path.of("target/modules/components.puml")));
	}

}
