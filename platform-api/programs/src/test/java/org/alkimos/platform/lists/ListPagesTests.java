package org.alkimos.platform.lists;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@PlatformTest
@Tag(Extent.SIZED)
class ListPagesTests {

	private static PageView view;

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	@Autowired
	private ApiClient api;

	@BeforeAll
	static void open() {
		view = new PageView();
	}

	@AfterAll
	static void close() {
		view.close();
	}

	private static FilePayload csv(String text) {
		return new FilePayload("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
	}

	private static void click(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
	}

	@Test
	void aListIsLookedAtBeforeItCountsAndCanBeRemoved() {
		var client = this.api.as(this.manager);
		String program = Json.idIn(Json.post(client, "/api/v1/programs", Map.of("name", "Early-career mentoring")));
		Json.post(client, "/api/v1/programs/" + program + "/cohorts", Map.of("name", "2026-27", "opensOn", "2099-01-01",
				"midYearOn", "2099-06-01", "closesOn", "2099-12-01"));
		view.inspect(this.manager, this.api.address() + "/lists", "lists-empty");
		Page page = view.as(this.manager, 1440);
		page.navigate(this.api.address() + "/lists");
		click(page, "Check the file");
		assertThat(page.locator(".ak-error-summary")).containsText("Choose a relationships file");
		page.getByLabel("Relationships").setInputFiles(csv("""
				person,other_person,kind,year
				E001,R001,supervises,
				E001,ruth@head.example,co-author,2024
				E001,E001,evaluates,
				E002,R001,<b>likes</b>,
				"""));
		click(page, "Check the file");
		assertThat(page.locator("h1")).hasText("Review the list");
		assertThat(page.locator("main")).containsText("Enter supervises, evaluates, or co-author.");
		view.inspect(this.manager, page.url(), "lists-preview");
		click(page, "Import 2 entries");
		assertThat(page.locator("#ak-flash")).containsText("2 entries imported");
		page.getByLabel("Keep co-authors apart").check();
		page.getByLabel("Published together in the last (years)").fill("5");
		click(page, "Save");
		assertThat(page.locator("main")).containsText("Co-authors of the last 5 years are kept apart");
		view.inspect(this.manager, this.api.address() + "/lists", "lists");
		click(page, "Remove");
		page.locator("dialog[open]").getByText("Remove list").click();
		assertThat(page.locator("main")).containsText("No lists yet");
	}

}
