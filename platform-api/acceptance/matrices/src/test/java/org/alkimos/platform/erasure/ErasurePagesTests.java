package org.alkimos.platform.erasure;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
@Tag(Extent.SIZED)
class ErasurePagesTests {

	private static PageView browser;

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@BeforeAll
	static void start() {
		browser = new PageView();
	}

	@AfterAll
	static void stop() {
		browser.close();
	}

	@Test
	void anAdministratorReadsWhatItMeansAndTypesWhoIsMeant() {
		Actor administrator = this.campus.open("Erasing University");
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		browser.inspect(administrator, address(person) + "/erasure", "erasure");
		for (int width : new int[] { 1440, 390 }) {
			Page page = browser.as(administrator, width);
			page.navigate(address(person));
			page.click("text=See what is erased and what is kept");
			page.fill("[name=address]", "somebody@else.edu");
			page.click("button:has-text('Erase permanently')");
			page.waitForSelector("text=Enter the person's email address exactly as shown");
			browser.inspect(page, "erasure-error-" + width);
		}
		Page page = browser.as(administrator, 1440);
		page.navigate(address(person) + "/erasure");
		assertThat(PageView.loaded(page).content()).contains("at most 14 days");
		page.fill("[name=address]", email.toUpperCase(java.util.Locale.ROOT));
		page.click("button:has-text('Erase permanently')");
		page.waitForSelector("text=Person erased");
		assertThat(PageView.loaded(page).content()).doesNotContain(email);
		browser.inspect(administrator, address(person), "erased-member");
		assertThat(page.navigate(address(person) + "/erasure").status()).isEqualTo(404);
	}

	@Test
	void nobodyErasesThemselves() {
		Actor administrator = this.campus.open("Own Hand University");
		Page page = browser.as(administrator, 1440);
		page.navigate(address(administrator.person()));
		assertThat(PageView.loaded(page).content()).doesNotContain("Erase this person");
	}

	@Test
	void myData() {
		Actor administrator = this.campus.open("My Data University");
		Actor person = Acting.as(administrator.institution(), this.campus.enlist(administrator, Campus.newEmail()));
		browser.inspect(person, this.api.address() + "/my-data", "my-data");
		Page page = browser.as(person, 1440);
		page.navigate(this.api.address() + "/my-data");
		assertThat(page.waitForDownload(() -> page.click("text=Download my data")).suggestedFilename())
			.startsWith("my-alkimos-data-")
			.endsWith(".zip");
	}

	private String address(PersonId person) {
		return this.api.address() + "/members/" + person.value();
	}

}
