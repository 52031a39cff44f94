package org.alkimos.platform.description;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class ViewerTests {

	@Autowired
	private ApiClient api;

	@Test
	void thePageHasRulesOfItsOwnAndNoSession() {
		HttpHeaders headers = this.api.anonymous().get().uri("/docs/api").retrieve().toBodilessEntity().getHeaders();
		assertThat(headers.get("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'none'")
			.doesNotContain("unsafe")
			.doesNotContain("*");
		assertThat(headers.get(HttpHeaders.SET_COOKIE)).isNull();
	}

	@Test
	void anyoneReadsAnOperationAndTheRulesStopNothing() {
		try (PageView view = new PageView()) {
			Page page = view.blank(1440);
			List<String> said = new ArrayList<>();
			page.onConsoleMessage((message) -> {
				if (message.type().equals("error")) {
					said.add(message.text());
				}
			});
			page.onPageError(said::add);
			page.navigate(this.api.address() + "/docs/api");
			page.locator("#operations-tag-Programs").click();
			assertThat(page.locator("#operations-Programs-listCohorts")).containsText("Lists the cohorts of a program");
			page.locator("#operations-Programs-listCohorts").click();
			assertThat(page.locator("#operations-Programs-listCohorts .example")).not().hasCount(0);
			assertThat(said).isEmpty();
		}
	}

}
