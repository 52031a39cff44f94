package org.alkimos.platform.architecture;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class OpenApiTests {

	@Autowired
	private ApiClient api;

	@Test
	void descriptionOfTheApiIsCurrent() throws IOException {
		String served = this.api.anonymous().get().uri("/v3/api-docs.yaml").retrieve().body(String.class);
		assertThat(served).startsWith("openapi: 3.1");
		Drift.check(Path.of("../docs/openapi.yaml"), served.replace(this.api.address(), "http://localhost:8080"));
	}

}
