package org.alkimos.platform.matching;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A manager who is faster than the events, and one whose roster grew after the draft. */
@PlatformTest
class WholeCohortPagesTests {

	private static PageView browser;

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	@Autowired
	private ApiClient api;

	@Autowired
	private ImportedCohort cohorts;

	@BeforeAll
	static void start() {
		browser = new PageView();
	}

	@AfterAll
	static void stop() {
		browser.close();
	}

	@Test
	void whoRunsRightAfterTheImportGetsEveryoneOrIsAskedToWait() {
		CohortId cohort = this.cohorts.arriving(this.manager);
		String runs = "/api/v1/cohorts/" + cohort.value() + "/match-runs";
		ResponseEntity<JsonNode> started = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> post(runs), (answer) -> {
				if (answer.getStatusCode().value() == 409) {
					assertThat(answer.getBody().path("detail").asString()).contains(" of 58 people have arrived.");
				}
				return answer.getStatusCode().value() == 202;
			});
		assertThat(started.getBody().path("mentees").asInt()).isEqualTo(45);
	}

	@Test
	void aDraftThatIsOlderThanTheRosterSaysSoAndAsksAgain() {
		CohortId cohort = this.cohorts.full(this.manager);
		MatchRunId run = this.cohorts.drafted(this.manager, cohort);
		this.cohorts.enrollLate(this.manager, cohort, "Lena");
		Page page = browser.as(this.manager, 390);
		page.navigate(this.api.address() + "/match-runs/" + run.value());
		assertThat(PageView.loaded(page).content()).contains("The cohort has changed since this draft",
				"1 person has enrolled since.", "Lena Latimer", "45 / 46");
		browser.inspect(page, "board-older-390");

		page = browser.as(this.manager, 1440);
		page.navigate(this.api.address() + "/match-runs/" + run.value());
		browser.inspect(page, "board-older-1440");
		publish(page, false);
		page.waitForSelector("#ak-flash >> text=The cohort has changed since this draft.");
		publish(page, true);
		page.waitForSelector("#ak-flash >> text=Published.");
	}

	private void publish(Page page, boolean agreed) {
		page.click("button:has-text('Publish 13 pods')");
		assertThat(page.innerText("dialog[open]")).contains("1 mentee won't have a pod", "Lena Latimer");
		if (agreed) {
			browser.inspect(page, "publish-older-1440");
			page.check("dialog[open] [name=agreed]");
		}
		page.click("dialog[open] button:has-text('Publish 13 pods')");
	}

	private ResponseEntity<JsonNode> post(String path) {
		return this.api.as(this.manager).post().uri(path).body(Map.of("seed", 4)).retrieve().toEntity(JsonNode.class);
	}

}
