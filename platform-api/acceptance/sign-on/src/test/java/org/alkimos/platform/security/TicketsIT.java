package org.alkimos.platform.security;

import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tickets of invitations at Keycloak: each signs one account in once. What is no ticket,
 * or no longer one, leads to the form that asks who signs in.
 */
@SignOnTest
class TicketsIT {

	private static PageView browser;

	@Autowired
	private Campus campus;

	@Autowired
	private PushedRequests pushed;

	@Autowired
	private KeycloakRealm realm;

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
	void aTicketIsGoodOnce() {
		String ticket = ticket();
		assertThat(asksForANewPassword(ticket)).isTrue();
		assertThat(asksForANewPassword(ticket)).as("again").isFalse();
	}

	@Test
	void aNewerTicketReplacesTheOneBefore() {
		Actor administrator = this.campus.open("Two Tabs University");
		PersonId person = this.campus.enlist(administrator, Campus.newEmail());
		String token = this.campus.invite(administrator, person);
		String before = String.valueOf(this.campus.accept(token).ticket());
		String now = String.valueOf(this.campus.accept(token).ticket());
		assertThat(asksForANewPassword(before)).isFalse();
		assertThat(asksForANewPassword(now)).isTrue();
	}

	@Test
	void whatIsNoTicketLeadsToTheForm() {
		String ticket = ticket();
		String last = ticket.endsWith("0") ? "1" : "0";
		assertThat(asksForANewPassword(ticket.substring(0, ticket.length() - 1) + last)).isFalse();
		assertThat(asksForANewPassword(ticket.replaceFirst("\\..*", ""))).isFalse();
		assertThat(asksForANewPassword("")).isFalse();
		assertThat(asksForANewPassword(ticket)).isTrue();
	}

	private String ticket() {
		Actor administrator = this.campus.open("Ticket University");
		PersonId person = this.campus.enlist(administrator, Campus.newEmail());
		return String.valueOf(this.campus.accept(this.campus.invite(administrator, person)).ticket());
	}

	private boolean asksForANewPassword(String ticket) {
		Page page = browser.blank(390);
		page.navigate(this.pushed.push(request(), ticket));
		page.waitForSelector("#username, #password-new");
		return page.locator("#password-new").count() == 1;
	}

	private OAuth2AuthorizationRequest request() {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(this.realm.browserEndpoint("auth"))
			.clientId(this.realm.clientId())
			.redirectUri(this.api.address() + "/login/oauth2/code/alkimos")
			.scope("openid")
			.state("state")
			.additionalParameters(Map.of("code_challenge_method", "S256", "code_challenge", "c".repeat(43)))
			.build();
	}

}
