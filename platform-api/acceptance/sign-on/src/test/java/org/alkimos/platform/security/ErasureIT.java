package org.alkimos.platform.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.identity.Erasures;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an erasure does at the real sign-on, to a person of two institutions. */
@SignOnTest
class ErasureIT {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Autowired
	private Erasures erasures;

	@Autowired
	private SignIns signIns;

	@Autowired
	private KeycloakRealm realm;

	@Test
	void eachInstitutionRemovesItsPartAndTheLastOneTheAccount() {
		Actor home = this.campus.open("Erasing University");
		Actor other = this.campus.open("Keeping Hospital");
		String email = Campus.newEmail();
		PersonId atHome = this.campus.enlist(home, email, Role.PROGRAM_MANAGER);
		try (PageView browser = new PageView()) {
			PersonId elsewhere = this.campus.enlist(other, email);
			Page page = signIn(browser, home, atHome);
			SignInPage.acceptAgain(page, this.api.address() + "/invitations/" + this.campus.invite(other, elsewhere));
			page.waitForURL(this.api.address() + "/");
			String subject = subjectOf(other, elsewhere);

			erase(home, atHome, email);
			assertThat(isRefused(page)).as("at once").isTrue();
			await().atMost(PATIENCE).until(() -> subjectOf(home, atHome).isEmpty());
			assertThat(organizationsOf(subject)).hasSize(1);
			page.navigate(this.api.address() + "/members");
			assertThat(page.url()).as("the session ended").isEqualTo(signInAddress());
		}
		PersonId there = this.campus.enlist(other, email);
		erase(other, there, email);
		await().atMost(PATIENCE).until(() -> subjectOf(other, there).isEmpty());
		assertThat(usersAt(email)).isEmpty();
	}

	/**
	 * Forbidden while the session lives; sent to sign in if the sign-on has ended it by
	 * then.
	 */
	private boolean isRefused(Page page) {
		Response answer = page.navigate(this.api.address() + "/members");
		return answer.status() == 403 || page.url().equals(signInAddress());
	}

	private String signInAddress() {
		return this.api.address() + "/sign-in";
	}

	private Page signIn(PageView browser, Actor administrator, PersonId person) {
		Page page = browser.blank(1440);
		SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(administrator, person));
		page.waitForURL(this.api.address() + "/");
		return page;
	}

	private void erase(Actor administrator, PersonId person, String email) {
		Tenancy.run(administrator.institution(), () -> this.erasures.erase(administrator, person, email));
	}

	private String subjectOf(Actor administrator, PersonId person) {
		return Tenancy.call(administrator.institution(), () -> this.signIns.subjectsOf(person))
			.stream()
			.findFirst()
			.orElse("");
	}

	private List<JsonNode> organizationsOf(String subject) {
		return list("/organizations/members/" + subject + "/organizations");
	}

	private List<JsonNode> usersAt(String email) {
		return list("/users?exact=true&email=" + email);
	}

	private List<JsonNode> list(String path) {
		JsonNode found = RestClient.create()
			.get()
			.uri(this.realm.administration() + path)
			.headers((headers) -> headers.setBearerAuth(token()))
			.retrieve()
			.body(JsonNode.class);
		return found.valueStream().toList();
	}

	private String token() {
		var form = new LinkedMultiValueMap<String, String>();
		Map.of("grant_type", "client_credentials", "client_id", this.realm.provisioner().clientId(), "client_secret",
				this.realm.provisioner().clientSecret())
			.forEach(form::add);
		return RestClient.create()
			.post()
			.uri(this.realm.endpoint("token"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.body(JsonNode.class)
			.path("access_token")
			.asString();
	}

}
