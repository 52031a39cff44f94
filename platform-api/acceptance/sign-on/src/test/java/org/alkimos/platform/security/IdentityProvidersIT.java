package org.alkimos.platform.security;

import java.util.UUID;

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
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/** Two institutions with their own providers, one by OpenID Connect and one by SAML. */
@SignOnTest
@Tag(Extent.SIZED)
class IdentityProvidersIT {

	private static PageView browser;

	@Autowired
	private Campus campus;

	@Autowired
	private Federation federation;

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
	void oneAddressTwoProvidersTwoInstitutionsNeverMixed() {
		Actor riverside = this.campus.open("Riverside University");
		Actor lakeside = this.campus.open("Lakeside Hospital");
		UniversityRealm river = this.federation.oidc(riverside);
		UniversityRealm lake = this.federation.saml(lakeside);
		String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".edu";
		String email = "ada@" + domain;
		this.federation.nameDomain(riverside, domain);
		// A person of both, whose hospital vouches for her address of the university.
		river.knows("ada", email);
		lake.knows("ada.l", email);
		PersonId atRiver = this.campus.enlist(riverside, email, Role.PROGRAM_MANAGER);
		PersonId atLake = this.campus.enlist(lakeside, email, Role.PROGRAM_MANAGER);
		Page page = browser.blank(1440);

		page.navigate(this.api.address() + "/invitations/" + this.campus.invite(riverside, atRiver));
		browser.inspect(page, "invitation-provider-1440");
		page.click("button:has-text('Accept through Riverside University')");
		river.signIn(page, "ada");
		page.waitForURL(this.api.address() + "/");
		assertThat(main(page, "/members")).contains("People and roles");
		assertThat(PageView.loaded(page).content()).contains("Riverside University").doesNotContain("Lakeside");
		assertThat(page.navigate(this.api.address() + "/institutions").status()).isIn(403, 404);

		signOut(page);
		accept(page, lakeside, atLake, "Lakeside Hospital");
		lake.signIn(page, "ada.l");
		page.waitForURL(this.api.address() + "/");
		assertThat(main(page, "/members")).contains("People and roles");
		assertThat(PageView.loaded(page).content()).contains("Lakeside Hospital").doesNotContain("Riverside");

		// Back to the other one, by her address and without typing a password again.
		signOut(page);
		page.navigate(this.api.address() + "/members");
		page.fill("[name=email]", email);
		page.click("button:has-text('Continue')");
		page.waitForURL(this.api.address() + "/members**");
		assertThat(PageView.loaded(page).content()).contains("Riverside University").doesNotContain("Lakeside");

		this.campus.end(riverside, atRiver);
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(403);
	}

	@Test
	void anAccountAtTheProviderOpensNothingByItself() {
		Actor riverside = this.campus.open("Riverside University");
		Actor lakeside = this.campus.open("Lakeside Hospital");
		UniversityRealm river = this.federation.oidc(riverside);
		UniversityRealm lake = this.federation.saml(lakeside);
		String email = Campus.newEmail();
		river.knows("stranger", Campus.newEmail());
		// Lakeside's provider claims the address of a member of Riverside, as verified.
		lake.knows("forger", email);
		PersonId member = this.campus.enlist(riverside, email, Role.PROGRAM_MANAGER);
		String invitation = this.campus.invite(riverside, member);

		for (UniversityRealm provider : new UniversityRealm[] { river, lake }) {
			Page page = browser.blank(1440);
			page.navigate(
					this.api.address() + "/sign-in/" + this.federation.alias(provider == river ? riverside : lakeside));
			page.click("button:has-text('Continue')");
			provider.signIn(page, provider == river ? "stranger" : "forger");
			page.waitForSelector("text=You aren't a member of any institution here");
			assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(403);
		}
		// The forger did not get in the way of whose address it is.
		Page page = browser.blank(1440);
		page.navigate(this.api.address() + "/invitations/" + invitation);
		page.click("button:has-text('Accept with a password')");
		page.waitForSelector("#password-new");
		SignInPage.choose(page, SignInPage.OWN_PASSWORD);
		page.waitForURL(this.api.address() + "/");
		assertThat(main(page, "/members")).contains("People and roles");
	}

	@Test
	void anInvitationIsAcceptedOnlyThroughTheInvitingInstitution() {
		Actor riverside = this.campus.open("Riverside University");
		Actor lakeside = this.campus.open("Lakeside Hospital");
		UniversityRealm river = this.federation.oidc(riverside);
		UniversityRealm lake = this.federation.saml(lakeside);
		lake.knows("mallory", Campus.newEmail());
		PersonId member = this.campus.enlist(riverside, Campus.newEmail());
		String token = this.campus.invite(riverside, member);
		Page page = browser.blank(1440);
		page.navigate(this.api.address() + "/sign-in/" + this.federation.alias(lakeside));
		page.click("button:has-text('Continue')");
		lake.signIn(page, "mallory");
		page.waitForSelector("text=You aren't a member of any institution here");
		// Whoever is signed in as mallory is asked first, and signed out.
		page.navigate(this.api.address() + "/invitations/" + token);
		page.click("button:has-text('Continue as')");
		page.click("button:has-text('Accept through')");
		page.waitForURL((url) -> url.contains("/realms/" + river.name() + "/"));
		page.navigate(this.api.address() + "/members");
		assertThat(page.url()).endsWith("/sign-in");
	}

	@Test
	void whoSignedInThroughADisconnectedProviderIsRefusedAndComesBackByInvitation() {
		Actor riverside = this.campus.open("Riverside University");
		UniversityRealm river = this.federation.oidc(riverside);
		String email = Campus.newEmail();
		river.knows("ada", email);
		PersonId person = this.campus.enlist(riverside, email, Role.PROGRAM_MANAGER);
		Page page = browser.blank(1440);
		accept(page, riverside, person, "Riverside University");
		river.signIn(page, "ada");
		page.waitForURL(this.api.address() + "/");
		assertThat(main(page, "/members")).contains("People and roles");

		assertThat(this.federation.disconnect(riverside)).isOne();
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(403);
		String token = this.campus.invite(riverside, person);
		assertThat(this.campus.accept(token).ticket()).isNotBlank();
		// Another provider gets another name, so that nobody inherits an account.
		assertThat(this.federation.nextProvider(riverside)).endsWith("-2");
	}

	private void accept(Page page, Actor administrator, PersonId person, String institution) {
		page.navigate(this.api.address() + "/invitations/" + this.campus.invite(administrator, person));
		page.click("button:has-text('Accept through " + institution + "')");
	}

	private String main(Page page, String path) {
		page.navigate(this.api.address() + path);
		return page.innerText("main");
	}

	private void signOut(Page page) {
		page.navigate(this.api.address() + "/");
		page.click("button[title='Sign out']");
		page.waitForURL((url) -> url.endsWith("/signed-out"));
	}

}
