package org.alkimos.platform.security;

import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.Members;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Mailboxes;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An administrator who adds somebody else's address at their own institution, accepts the
 * invitation in that person's name, and waits until the person is added elsewhere.
 */
@SignOnTest
class PreHijackIT {

	private static PageView browser;

	@Autowired
	private Campus campus;

	@Autowired
	private Members members;

	@Autowired
	private Invitations invitations;

	@Autowired
	private Mailboxes mailboxes;

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
	void aPasswordSetElsewhereOpensNoInstitutionThatAddsThePersonLater() {
		Actor attacker = this.campus.open("Attacking University");
		Actor target = this.campus.open("Target Hospital");
		String stays = Campus.newEmail();
		String left = Campus.newEmail();
		Page pageOfStays = hijack(attacker, stays, false);
		Page pageOfLeft = hijack(attacker, left, true);

		PersonId manager = this.campus.enlist(target, stays, Role.PROGRAM_MANAGER);
		PersonId administrator = this.campus.enlist(target, left, Role.INSTITUTION_ADMINISTRATOR);
		assertOpensNothing(pageOfStays, stays, "Target Hospital");
		assertOpensNothing(pageOfLeft, left, "Target Hospital");

		// The link alone opens nothing to an account in use.
		assertThat(this.campus.accept(this.campus.invite(target, manager)).ticket()).isNull();
		assertThat(this.campus.accept(this.campus.invite(target, administrator)).ticket()).isNull();
		assertThat(accessOf(target, manager)).isEqualTo(MemberAccess.INVITED);
		assertOpensNothing(pageOfStays, stays, "Target Hospital");
		assertOpensNothing(pageOfLeft, left, "Target Hospital");
	}

	@Test
	void norThePlatformNorANewInstitution() {
		Actor attacker = this.campus.open("Patient University");
		String email = Campus.newEmail();
		Page page = hijack(attacker, email, true);
		Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));
		PersonId second = this.campus.enlist(operator, email, Role.PLATFORM_OPERATOR);
		assertOpensNothing(page, email, "Alkimos platform");
		assertThat(accessOf(operator, second)).isEqualTo(MemberAccess.NOT_INVITED);

		Actor opened = this.campus.open("New University", email);
		assertOpensNothing(page, email, "New University");
		String token = this.mailboxes.invitation(email, 2);
		assertThat(this.invitations.prepare(token).ticket()).isNull();
		assertOpensNothing(page, email, "New University");
		this.campus.end(operator, second);
	}

	@Test
	void theOwnerOfTheAddressComesInAndWhoeverHeldTheAccountIsOut() {
		Actor attacker = this.campus.open("Attacking University");
		Actor target = this.campus.open("Target Hospital");
		String email = Campus.newEmail();
		Page held = hijack(attacker, email, false);
		PersonId person = this.campus.enlist(target, email, Role.PROGRAM_MANAGER);
		Page own = browser.blank(1440);
		own.navigate(this.api.address() + "/invitations/" + this.campus.invite(target, person));
		own.click("button:has-text('Accept invitation')");
		own.click("button:has-text('Sign in and accept')");
		own.click("a:has-text('Forgot your password?')");
		own.fill("#username", email);
		own.click("#kc-form-buttons");
		own.navigate(this.mailboxes.await(email, "Choose a new password").links().getFirst());
		SignInPage.choose(own, "a-password-of-the-owner-7");
		own.waitForURL((url) -> url.startsWith(this.api.address()));
		assertThat(accessOf(target, person)).isEqualTo(MemberAccess.ACTIVE);
		own.navigate(this.api.address() + "/members");
		assertThat(PageView.loaded(own).content()).contains("Target Hospital");

		for (String path : List.of("/members", SignInIntent.BEGIN)) {
			held.navigate(this.api.address() + path);
			assertThat(PageView.loaded(held).content()).as(path).doesNotContain("Target Hospital");
		}
		assertThat(held.url()).as("asked for the password").doesNotStartWith(this.api.address());
		await().untilAsserted(() -> {
			held.navigate(this.api.address() + "/members");
			assertThat(held.url()).as("signed out at the attacker's own institution").endsWith("/sign-in");
		});
	}

	/**
	 * Leaves a browser that is signed in as somebody else, with a password of its own.
	 */
	private Page hijack(Actor attacker, String email, boolean leave) {
		PersonId person = this.campus.enlist(attacker, email, Role.PROGRAM_MANAGER);
		Page page = browser.blank(1440);
		SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(attacker, person));
		page.waitForURL(this.api.address() + "/");
		if (leave) {
			this.campus.end(attacker, person);
		}
		return page;
	}

	/** Gets a new token, as everything added meanwhile would be named there. */
	private void assertOpensNothing(Page page, String email, String institution) {
		page.navigate(this.api.address() + SignInIntent.BEGIN);
		page.waitForURL((url) -> url.startsWith(this.api.address()) && !url.contains("/login/"));
		page.navigate(this.api.address() + "/members");
		assertThat(PageView.loaded(page).content()).as(email).doesNotContain(institution);
	}

	private MemberAccess accessOf(Actor administrator, PersonId person) {
		return Tenancy.call(administrator.institution(), () -> this.members.get(administrator, person)).access();
	}

}
