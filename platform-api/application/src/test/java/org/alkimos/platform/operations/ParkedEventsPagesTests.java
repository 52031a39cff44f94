package org.alkimos.platform.operations;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
@Tag(Extent.SIZED)
class ParkedEventsPagesTests {

	private final Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void anOperatorSeesWhereEventsWaitAndDecides() {
		TenantId institution = this.campus.open("Parking University").institution();
		park(institution);
		try (PageView browser = new PageView()) {
			String address = this.api.address() + "/parked-events";
			browser.inspect(this.operator, address, "operations-parked-events");
			Page page = browser.as(this.operator, 1440);
			page.navigate(address);
			var row = page.locator("tr:has-text('Parking University')");
			assertThat(row.innerText()).contains("meeting held, version 1", "notices", "IllegalStateException");
			row.locator("button[data-ak-dialog]").click();
			browser.inspect(page, "operations-parked-events-discard");
			page.locator("dialog[open] button[type=submit]").click();
			page.locator("#ak-flash").getByText("Event discarded").waitFor();
			assertThat(PageView.loaded(page).textContent("main")).doesNotContain("Parking University");
		}
	}

	@Test
	void aReplayThatFailsAgainSaysSo() {
		TenantId institution = this.campus.open("Replay University").institution();
		park(institution);
		JsonNode waiting = Json.get(this.api.as(this.operator), "/api/v1/parked-events?limit=200").path("items");
		String id = waiting.valueStream()
			.filter((event) -> event.path("institution").asString().equals(institution.value().toString()))
			.findFirst()
			.orElseThrow()
			.path("id")
			.asString();
		var again = this.api.as(this.operator)
			.post()
			.uri("/api/v1/parked-events/{id}/replay", id)
			.retrieve()
			.toEntity(JsonNode.class);
		assertThat(again.getStatusCode().value()).isEqualTo(409);
		assertThat(String.valueOf(again.getBody())).contains("Retry failed");
	}

	@Test
	void anEventThatWaitsForANewerVersionIsToldFromAFailedOne() {
		park(this.campus.open("Older University").institution(), "org.alkimos.progress.unheard-of.v1", "UnknownType");
		try (PageView browser = new PageView()) {
			Page page = browser.as(this.operator, 1440);
			page.navigate(this.api.address() + "/parked-events");
			String row = page.locator("tr:has-text('Older University')").innerText();
			assertThat(row).contains("unheard of, version 1", "Waits for a newer version", "Discard")
				.doesNotContain("Retry");
		}
	}

	private void park(TenantId institution) {
		park(institution, "org.alkimos.progress.meeting-held.v1", "IllegalStateException");
	}

	/** An event whose words no version can read. */
	private void park(TenantId institution, String type, String cause) {
		Tenancy.run(institution,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql("""
						insert into kernel.parked_event (consumer, event_id, key, topic, type, payload, cause)
						values ('notices', ?, ?, 'alkimos.progress', ?, ?, ?)""")
					.params(UUID.randomUUID(), institution.value() + "/" + UUID.randomUUID(), type,
							"unreadable".getBytes(StandardCharsets.UTF_8), cause)
					.update()));
	}

}
