package org.alkimos.platform.agreements;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.agreements.AgreementDesk;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.PodsInTests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PlatformTest
@Tag(Extent.SIZED)
class AgreementPagesTests {

	private static PageView browser;

	private final ApiClient api;

	private final AgreementDesk desk;

	private final PodsInTests.Pod pod;

	AgreementPagesTests(@Autowired ApiClient api, @Autowired AgreementDesk desk, @Autowired PodsInTests pods) {
		this.api = api;
		this.desk = desk;
		this.pod = pods.form();
	}

	@BeforeAll
	static void open() {
		browser = new PageView();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@BeforeEach
	void awaitDraft() {
		await().until(() -> this.api.as(this.pod.mentor())
			.get()
			.uri(address())
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.is2xxSuccessful());
	}

	@Test
	void isWrittenSignedAndPrintedInTheBrowser() {
		browser.inspect(this.pod.mentor(), address(), "agreement-draft");
		browser.inspect(this.pod.mentor(), address() + "/edit", "agreement-edit");
		Page page = browser.as(this.pod.mentor(), 1440);
		page.navigate(address() + "/edit");
		page.getByLabel("Meetings").fill("Every second Tuesday at ten.\n\nBy video.");
		button(page, "Save changes").click();
		assertThat(page.locator("main")).containsText("Every second Tuesday at ten.");
		button(page, "Sign").first().click();
		confirm(page);
		assertThat(page.locator("main")).containsText("1 of 4 members signed");
		assertThat(page.locator("main")).containsText("Waiting for Ana Rivera, Tom Okafor, Mei Sato");
		browser.inspect(page, "agreement-signed-by-one-1440");
		this.pod.mentees().forEach((mentee) -> sign(mentee, 2));
		page.navigate(address());
		assertThat(page.locator("main")).containsText("In force");
		browser.inspect(this.pod.mentee(), address(), "agreement-in-force");
		browser.inspect(this.pod.mentee(), address() + "/versions/1", "agreement-version");
	}

	@Test
	void losesNothingTypedWhenAnotherMemberWasQuicker() {
		Page slow = browser.as(this.pod.mentor(), 1440);
		slow.navigate(address() + "/edit");
		Page quick = browser.as(this.pod.mentee(), 1440);
		quick.navigate(address() + "/edit");
		quick.getByLabel("Meetings").fill("Every Friday.");
		quick.getByLabel("Ending").fill("In June.");
		button(quick, "Save changes").click();
		slow.getByLabel("Meetings").fill("Every Tuesday.");
		slow.getByLabel("Communication").fill("By letter.");
		button(slow, "Save changes").click();
		assertThat(slow.getByLabel("Meetings")).hasValue("Every Tuesday.");
		assertThat(slow.getByLabel("Communication")).hasValue("By letter.");
		assertThat(slow.getByLabel("Ending")).hasValue("In June.");
		assertThat(slow.locator("main")).containsText("Their version: “Every Friday.”");
		browser.inspect(slow, "agreement-clash-1440");
		button(slow, "Save changes").click();
		assertThat(slow.locator("main")).containsText("Every Tuesday.");
	}

	@Test
	void doesNotSignATextThatWasChangedMeanwhile() {
		Page slow = browser.as(this.pod.mentor(), 390);
		slow.navigate(address());
		Page quick = browser.as(this.pod.mentee(), 1440);
		quick.navigate(address() + "/edit");
		quick.getByLabel("Meetings").fill("Every Friday.");
		button(quick, "Save changes").click();
		button(slow, "Sign").first().click();
		confirm(slow);
		assertThat(slow.locator("main")).containsText("Read the latest text, then sign.");
		assertThat(slow.locator("main")).containsText("0 of 4 members signed");
	}

	@Test
	void isNoPageForAnybodyOutsideThePod() {
		Page page = browser.as(this.pod.manager(), 1440);
		var response = page.navigate(address());
		assertThat(response).isNotNull();
		assertThat(response.status()).isEqualTo(404);
	}

	private void sign(Actor actor, int version) {
		Tenancy.run(actor.institution(), () -> this.desk.sign(actor, this.pod.id(), version));
	}

	private static void confirm(Page page) {
		page.locator("dialog[open] form button[type=submit]").click();
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private String address() {
		return this.api.address() + "/pods/" + this.pod.id().value() + "/agreement";
	}

}
