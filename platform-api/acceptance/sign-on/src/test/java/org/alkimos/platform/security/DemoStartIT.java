package org.alkimos.platform.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import org.alkimos.AlkimosApplication;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Fixtures;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/** The first start makes the demo institutions, and the printed sign-ins work. */
@SpringBootTest(classes = AlkimosApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "alkimos.services.keycloak=true", "alkimos.demo=true",
				"alkimos.operator.email=operator@alkimos.example", "alkimos.demo.file=" + DemoStartIT.SIGN_INS })
@Import(Fixtures.class)
@DirtiesContext
class DemoStartIT {

	static final String SIGN_INS = "target/demo-start.json";

	static {
		try {
			Files.deleteIfExists(Path.of(SIGN_INS));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Autowired
	private ApiClient api;

	@Test
	void thePrintedPeopleSignIn() throws IOException {
		JsonNode accounts = JsonMapper.shared().readTree(Files.readString(Path.of(SIGN_INS))).path("accounts");
		assertThat(accounts).hasSizeGreaterThan(8);
		try (PageView browser = new PageView()) {
			assertThat(home(browser, accounts, "platform operator")).contains("Institutions");
			assertThat(home(browser, accounts, "mentee")).contains("My mentoring");
			// One account for both institutions.
			assertThat(home(browser, accounts, "evaluator")).contains("Northgate Health Sciences",
					"Riverside University");
		}
	}

	private String home(PageView browser, JsonNode accounts, String role) {
		JsonNode account = accounts.valueStream()
			.filter((one) -> one.path("role").asString().equals(role))
			.findFirst()
			.orElseThrow();
		Page page = browser.blank(1440);
		page.navigate(this.api.address() + "/");
		SignInPage.fill(page, account.path("username").asString(), account.path("password").asString());
		page.waitForURL((url) -> url.startsWith(this.api.address()) && !url.contains("/login/"));
		return PageView.loaded(page).content();
	}

}
