package org.alkimos.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.Members;
import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** People signing in and out in Chromium, through Keycloak's own pages. */
@SignOnTest
class SignOnIT {

	private static PageView browser;

	@Autowired
	private Campus campus;

	@Autowired
	private Members members;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcClient jdbc;

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
	void fromInvitationToSignedInAndOutAgain() {
		Actor administrator = this.campus.open("Riverside University");
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email, Role.INSTITUTION_ADMINISTRATOR);
		Page page = browser.blank(1440);
		List<String> authorizations = new ArrayList<>();
		page.onRequest((request) -> {
			if (request.url().contains("/protocol/openid-connect/auth?")) {
				authorizations.add(request.url());
			}
		});
		String token = this.campus.invite(administrator, person);
		page.navigate(this.api.address() + "/invitations/" + token);
		assertThat(page.context().cookies()).noneMatch((cookie) -> cookie.name.equals("alkimos"));
		page.click("button:has-text('Accept invitation')");
		page.waitForSelector("#password-new");
		browser.inspect(page, "choose-password-1440");
		SignInPage.choose(page, SignInPage.OWN_PASSWORD);
		page.waitForURL(this.api.address() + "/");
		page.navigate(this.api.address() + "/members");
		assertThat(PageView.loaded(page).content()).contains("People and roles", "Ada Example", "Riverside University");
		assertThat(authorizations).hasSize(2).noneMatch((address) -> address.contains("ticket"));
		assertThat(authorizations.getFirst()).contains("request_uri=").doesNotContain("state=");
		assertThat(authorizations.getLast()).contains("code_challenge_method=S256");
		assertThat(session(page).httpOnly).isTrue();
		assertThat(session(page).sameSite).isEqualTo(SameSiteAttribute.LAX);

		page.click("button[title='Sign out']");
		page.waitForURL((url) -> url.endsWith("/signed-out"));
		page.navigate(this.api.address() + "/members");
		page.waitForSelector("[name=email]");
	}

	@Test
	void aSessionKeepsTheIdTokenAloneForSigningOut() {
		Actor administrator = this.campus.open("Tokens University");
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		signIn(administrator, person);
		List<Integer> tokens = this.jdbc.sql("""
				select string_agg(encode(attribute_bytes, 'escape'), ' ') from platform.session_attributes
				group by session_primary_id""").query(String.class).list().stream().map(SignOnIT::tokensIn).toList();
		assertThat(tokens).contains(1).allMatch((count) -> count <= 1);
	}

	/** Every token of Keycloak is a JWT, whose header begins so. */
	private static int tokensIn(String session) {
		return session.split("eyJ[A-Za-z0-9_-]+\\.eyJ", -1).length - 1;
	}

	@Test
	void anInvitationWorksOnce() {
		Actor administrator = this.campus.open("Once University");
		PersonId person = this.campus.enlist(administrator, Campus.newEmail());
		String token = this.campus.invite(administrator, person);
		SignInPage.accept(browser.blank(1440), this.api.address() + "/invitations/" + token);
		awaitAccess(administrator, person);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.campus.accept(token))
			.withMessageContaining("already been used");
		var accepted = new AuditFilter(Set.of(person), "identity.invitation-accepted", null);
		assertThat(Tenancy.call(administrator.institution(), () -> this.audit.read(administrator, accepted, null, 9)))
			.hasSize(1)
			.allMatch((entry) -> entry.actor().equals(person));
		Page page = browser.blank(390);
		Response response = page.navigate(this.api.address() + "/invitations/" + token);
		assertThat(response.status()).isEqualTo(410);
		assertThat(PageView.loaded(page).content()).contains("already been used");
	}

	@Test
	void whoLeavesBeforeChoosingAPasswordBeginsAgain() {
		Actor administrator = this.campus.open("Lost University");
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		String link = this.api.address() + "/invitations/" + this.campus.invite(administrator, person);
		Page page = browser.blank(1440);
		page.navigate(link);
		page.click("button:has-text('Accept invitation')");
		page.waitForSelector("#password-new");
		assertThat(accessOf(administrator, person)).isNotEqualTo(MemberAccess.ACTIVE);
		SignInPage.accept(page, link);
		page.waitForURL(this.api.address() + "/");
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(200);
		String useless = this.campus.invite(administrator, person);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.campus.accept(useless))
			.withMessageContaining("can sign in already");
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(200);
	}

	@Test
	void namesAndAddressesWithUnusualSignsGetAnAccountToo() {
		Actor administrator = this.campus.open("O'Connor University");
		PersonId person = this.campus.enlist(administrator, "o'brien+lab" + Campus.newEmail(), "<b>Ann</b> {x}");
		assertThat(this.campus.accept(this.campus.invite(administrator, person)).ticket()).isNotBlank();
	}

	@Test
	void whoWasRemovedIsRefusedOnTheNextClick() {
		Actor administrator = this.campus.open("Leaving University");
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		Page page = signIn(administrator, person);
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(200);
		this.campus.end(administrator, person);
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(403);
		assertThat(PageView.loaded(page).content()).contains("You aren't a member of any institution here");
	}

	@Test
	void anotherInstitutionsInvitationNeverOpensAnAccountThatExists() {
		Actor home = this.campus.open("Home University");
		Actor other = this.campus.open("Other Hospital");
		String email = Campus.newEmail();
		PersonId atHome = this.campus.enlist(home, email, Role.PROGRAM_MANAGER);
		Page page = signIn(home, atHome);

		PersonId elsewhere = this.campus.enlist(other, email);
		signInAgain(page, email);
		assertThat(PageView.loaded(page).content()).doesNotContain("Other Hospital");

		String link = this.api.address() + "/invitations/" + this.campus.invite(other, elsewhere);
		page.navigate(link);
		page.click("button:has-text('Accept invitation')");
		assertThat(PageView.loaded(page).content()).contains("You already have an account here");
		browser.inspect(page, "invitation-sign-in-1440");
		page.navigate(this.api.address() + "/members");
		assertThat(PageView.loaded(page).content()).doesNotContain("Other Hospital");
		page.navigate(link);
		page.click("button:has-text('Accept invitation')");
		page.click("button:has-text('Sign in and accept')");
		page.fill("[name=password]", SignInPage.OWN_PASSWORD);
		page.click("#kc-login");
		page.waitForURL((url) -> url.startsWith(this.api.address()) && !url.contains("/login/"));
		page.navigate(this.api.address() + "/members");
		assertThat(PageView.loaded(page).content()).contains("Home University", "Other Hospital");
		page.click("details.ak-tenant summary");
		page.click("details.ak-tenant button:has-text('Other Hospital')");
		page.waitForLoadState();
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(403);
	}

	@Test
	void whoIsSignedInAsSomebodyElseIsAskedBeforeAccepting() {
		Actor administrator = this.campus.open("Shared Computer University");
		String ada = Campus.newEmail();
		Page page = signIn(administrator, this.campus.enlist(administrator, ada, Role.PROGRAM_MANAGER));
		String bea = Campus.newEmail();
		PersonId invited = this.campus.enlist(administrator, bea, Role.PROGRAM_MANAGER);
		String link = this.api.address() + "/invitations/" + this.campus.invite(administrator, invited);
		page.navigate(link);
		assertThat(PageView.loaded(page).content()).contains("You are signed in as Ada Example", bea)
			.doesNotContain("Accept invitation");
		page.click("text=Stay signed in");
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(200);

		page.navigate(link);
		page.click("button:has-text('Continue as')");
		page.waitForURL(link);
		// Nobody is signed in any more, here or at Keycloak.
		page.navigate(this.api.address() + "/members");
		SignInPage.fill(page, ada, "not her password");
		assertThat(page.url()).doesNotStartWith(this.api.address());
		page.navigate(link);
		SignInPage.accept(page, link);
		page.waitForURL(this.api.address() + "/");
		page.navigate(this.api.address() + "/members");
		assertThat(PageView.loaded(page).content()).contains(bea);
	}

	@Test
	void aChangeWithoutTheTokenAgainstForgedPostsIsRefusedInASession() {
		Actor administrator = this.campus.open("Forged University");
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		Page page = signIn(administrator, person);
		assertThat(page.request().post(this.api.address() + "/members").status()).isEqualTo(403);
		assertThat(page.request().post(this.api.address() + "/logout").status()).isEqualTo(403);
		assertThat(page.request().get(this.api.address() + "/api/v1/members").status()).isEqualTo(401);
	}

	private Page signIn(Actor administrator, PersonId person) {
		Page page = browser.blank(1440);
		SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(administrator, person));
		page.waitForURL(this.api.address() + "/");
		return page;
	}

	/** Signs out and in, so that the token names what was added meanwhile. */
	private void signInAgain(Page page, String email) {
		page.click("button[title='Sign out']");
		page.waitForURL((url) -> url.endsWith("/signed-out"));
		page.navigate(this.api.address() + "/members");
		SignInPage.fill(page, email, SignInPage.OWN_PASSWORD);
		page.waitForURL((url) -> url.startsWith(this.api.address() + "/members"));
	}

	private void awaitAccess(Actor administrator, PersonId person) {
		await().until(() -> accessOf(administrator, person) == MemberAccess.ACTIVE);
	}

	private MemberAccess accessOf(Actor administrator, PersonId person) {
		return Tenancy.call(administrator.institution(), () -> this.members.get(administrator, person)).access();
	}

	private static Cookie session(Page page) {
		return page.context()
			.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals("alkimos"))
			.findFirst()
			.orElseThrow();
	}

}
